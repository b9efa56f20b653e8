import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSite, hasPrivateLink } from '../../src/catalogue/sites';
import { intakeHostsOf } from '../../src/catalogue/intake-host';
import { resolve } from '../../src/dns/resolve';
import { viewVpc } from '../../src/dns/view-vpc';
import type { Network } from '../../src/network/network';
import type { Plan } from '../../src/plan/plan';
import { planFor } from '../../src/plan/plan-for';
import { project } from '../../src/plan/project';
import { type PlanRequest, agentVpcsOf } from '../../src/plan/request';
import type { Reference, Step } from '../../src/plan/step';
import { differenceFrom } from '../../src/plan/still-as-planned';
import { anyCountry } from './any-country';
import { associateRequest, far, hubId, near, peeringRequest } from './hub-and-agents';
import { api, request, traces } from './requests';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 100);
const patience = 30_000 + 100 * numRuns;
const options = { numRuns } as const;

const agents = fc.subarray([near, far, { ...near, vpcId: hubId }], { minLength: 1 });
const services = fc.subarray([traces.name, api.name], { minLength: 1 });
const securityGroup = fc.constantFrom({ kind: 'new' } as const, { kind: 'existing', id: 'sg-1' } as const);

const anyRequest: fc.Arbitrary<PlanRequest> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ agents, services, securityGroup }).map(peeringRequest) },
  { weight: 3, arbitrary: fc.record({ agents }).map(associateRequest) },
  { weight: 1, arbitrary: fc.record({ services, securityGroup }).map(request) },
);

/** Every step with the names of the steps whose results it needs. */
function needsOf(step: Step): readonly string[] {
  const references: readonly Reference[] = [
    ...('securityGroups' in step ? step.securityGroups : []),
    ...('securityGroup' in step ? [step.securityGroup] : []),
    ...('endpoint' in step ? [step.endpoint] : []),
    ...('zone' in step ? [step.zone] : []),
    ...('peering' in step ? [step.peering] : []),
  ];
  return references.flatMap((reference) => (reference.kind === 'result' ? [reference.of] : []));
}

function holds(about: (plan: Plan, network: Network, asked: PlanRequest) => void) {
  fc.assert(
    fc.property(anyCountry, anyRequest, (network, asked) => {
      about(planFor(asked, network), network, asked);
    }),
    options,
  );
}

test(
  'the same request and network make the same plan',
  () => {
    holds((plan, network, asked) => {
      expect(planFor(structuredClone(asked), structuredClone(network))).toEqual(plan);
    });
  },
  patience,
);

test(
  'steps have names of their own, need only what comes before them, and name only accounts of the plan',
  () => {
    holds(({ steps, accounts }) => {
      const names = steps.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      steps.forEach((step, index) => {
        for (const needed of needsOf(step)) expect(names.slice(0, index)).toContain(needed);
        if (step.profile !== undefined) {
          expect(accounts.slice(1).map(({ profile }) => profile)).toContain(step.profile);
        }
      });
    });
  },
  patience,
);

test(
  'every step changes something, and a plan asks for nothing in the network that it projects',
  () => {
    holds((plan, network, asked) => {
      const after = plan.steps.reduce((before, step) => {
        const next = project({ ...plan, steps: [step] }, before);
        if (step.kind !== 'await endpoint') expect(next, step.name).not.toEqual(before);
        return next;
      }, network);
      expect(planFor(asked, after).steps).toEqual([]);
    });
  },
  patience,
);

test(
  'a plan that was made in part still holds',
  () => {
    fc.assert(
      fc.property(anyCountry, anyRequest, fc.nat(), (network, asked, count) => {
        const plan = planFor(asked, network);
        if (plan.steps.length === 0) return;
        const made = plan.steps.slice(0, count % (plan.steps.length + 1));
        const halfway = project({ ...plan, steps: made }, network);
        expect(differenceFrom(plan, halfway, [])).toEqual({ refusals: [], steps: [], dropped: [] });
      }),
      options,
    );
  },
  patience,
);

test(
  'every chosen host is private afterwards, or the plan says why not',
  () => {
    holds((plan, network, asked) => {
      if (plan.steps.length === 0 || !('services' in asked)) return;
      const site = findSite(asked.site);
      if (site === undefined || !hasPrivateLink(site)) throw new Error(`No PrivateLink at ${asked.site}`);
      const after = project(plan, network);
      for (const { region, vpcId } of agentVpcsOf(asked)) {
        const view = viewVpc(after, region, vpcId);
        for (const { host, asked: name, service } of intakeHostsOf(site)) {
          if (!asked.services.includes(service.name)) continue;
          const answer = resolve(name, view);
          const isPrivate =
            answer.kind === 'private' && answer.endpoints.every((one) => one.serviceName === service.name);
          expect(isPrivate || isExplained(plan, host, service.name, vpcId), `${host} in ${vpcId}`).toBe(true);
        }
      }
    });
  },
  patience,
);

function isExplained({ cautions }: Plan, host: string, serviceName: string, vpcId: string): boolean {
  return cautions.some((caution) =>
    caution.kind === 'left out'
      ? caution.serviceName === serviceName && (caution.vpcId ?? vpcId) === vpcId
      : caution.sentence.includes(host) || caution.hosts?.includes(host) === true,
  );
}

test(
  'a host that a plan makes worse anywhere is a harm that names it',
  () => {
    holds((plan) => {
      const worse = plan.outlook.filter(
        ({ before, after }) => before !== after && (before === 'private' || after === 'nxdomain'),
      );
      const harms = plan.cautions.filter(({ kind }) => kind === 'harm').flatMap(({ hosts = [] }) => hosts);
      for (const { host } of worse) expect(harms).toContain(host);
    });
  },
  patience,
);
