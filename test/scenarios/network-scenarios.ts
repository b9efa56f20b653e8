import { nameScenarios } from './name-scenarios';
import { pathScenarios } from './path-scenarios';
import type { NetworkScenario } from './scenario';
import { serviceScenarios } from './service-scenarios';

/** S07 to S28 where a network shows them. */
export const networkScenarios: readonly NetworkScenario[] = [
  ...serviceScenarios,
  ...nameScenarios,
  ...pathScenarios,
];
