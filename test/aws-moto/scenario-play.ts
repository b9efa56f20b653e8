import { describe, expect, it } from 'vitest';
import { nameScenarios } from '../scenarios/name-scenarios';
import { networkScenarios } from '../scenarios/network-scenarios';
import { pathScenarios } from '../scenarios/path-scenarios';
import { serviceScenarios } from '../scenarios/service-scenarios';
import { type ScenarioAccount, useScenarioAccount } from './scenario-account';
import { cure, openHostsOf, rulesOf, verdictsOf } from './scenario-cure';
import { findLack } from './scenario-lacks';
import { makeWorld } from './scenario-world';

/** Played in a file each, so that they go on side by side. */
const parts = { service: serviceScenarios, name: nameScenarios, path: pathScenarios };

/**
 * The scenarios of the sandbox in moto, by the wire: the same finding on the same hosts, and the same cure. moto gives
 * interfaces addresses outside their subnets, which is put right before it is judged.
 */
export function playScenarios(part: keyof typeof parts): ScenarioAccount {
  const account = useScenarioAccount();

  describe('on moto', () => {
    it('no scenario is left out', () => {
      expect(new Set(Object.values(parts).flat())).toEqual(new Set(networkScenarios));
    });

    it.for(parts[part])('$id: $title', async (scenario, { skip }) => {
      const lack = findLack(scenario.world);
      if (lack !== undefined) {
        await lack.prove(account.endpoint, scenario.world);
        skip(lack.because);
      }
      const ids = await makeWorld(account.endpoint, scenario.world);
      const request = ids.translate(scenario.request);
      const before = await account.look(request);
      expect(rulesOf(before)).toContain(scenario.rule);
      expect(verdictsOf(before)).toMatchObject(scenario.hosts);
      if (scenario.cure.kind === 'none') {
        const found = before.findings.filter(({ rule }) => rule === scenario.rule);
        expect(
          found.flatMap(({ fixes }) => fixes ?? []),
          scenario.cure.because,
        ).toEqual([]);
        return;
      }
      const rule = scenario.cure.kind === 'own offer' ? scenario.rule : scenario.cure.rule;
      const after = await cure(account, request, rule, before);
      expect(rulesOf(after)).not.toContain(scenario.rule);
      expect(openHostsOf(after)).toEqual([]);
    });
  });
  return account;
}
