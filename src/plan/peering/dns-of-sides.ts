import { type Draft, draft } from '../draft';
import { enableDnsSteps } from '../enable-dns-steps';
import type { Side } from './agents';

/** Both DNS attributes, with names that tell the VPCs apart: those of the hub stay as in every plan. */
export function enableDnsIn(hub: Side): (side: Side) => Draft {
  return (side) => {
    const part = enableDnsSteps(side.facts);
    const { id } = side.facts.vpc;
    if (id === hub.facts.vpc.id) return part;
    const steps = part.steps.map((step) => ({ ...step, name: `${step.name}-${id}`, ...side.as }));
    return draft({ ...part, steps });
  };
}
