import { beforeEach, expect } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { connect } from '../../src/aws/connect';
import { diagnose } from '../../src/diagnose/diagnose';
import type { Diagnosis, DiagnosisRequest } from '../../src/diagnose/diagnosis';
import { readNetwork } from '../../src/inventory/read-network';
import type { Account } from '../../src/network/account';
import type { Plan } from '../../src/plan/plan';
import { planFor } from '../../src/plan/plan-for';
import type { PlanRequest } from '../../src/plan/request';
import { journalOn } from '../apply/laboratory';
import { useAwsFiles } from '../aws/aws-files';
import { unlimited } from '../aws/unlimited';
import { motoAddress } from '../moto/moto-address';
import { resetMoto } from './moto-clients';
import { inSubnets, readFor } from './plan-world';

/** An empty account for each test of a file, and what a person does in it: look, plan, and take what is offered. */
export function useScenarioAccount() {
  const files = useAwsFiles();
  const endpoint = motoAddress();
  const { signal } = new AbortController();
  let account: Account;
  beforeEach(async () => {
    // The profile of the sandbox's own requests.
    files.credentials('[sandbox]\naws_access_key_id = test\naws_secret_access_key = test\n');
    await resetMoto(endpoint);
    account = await connect({ profile: 'sandbox', endpointUrl: endpoint, route53Limiter: unlimited });
  });
  return {
    endpoint,

    /** With all VPCs of the region in view, but for the one that moto puts there. */
    look: async (request: DiagnosisRequest): Promise<Diagnosis> => {
      const { region } = request;
      const vpcs = await account.vpcs({ region, signal });
      const vpcIds = vpcs.filter(({ isDefault }) => !isDefault).map(({ id }) => id);
      const network = await readNetwork(account, { regions: [region], vpcIds }, signal);
      return diagnose(inSubnets(network), request);
    },

    plan: async (request: PlanRequest): Promise<Plan> =>
      planFor(request, await readFor(request, () => account)),

    apply: async (plan: Plan): Promise<void> => {
      const outcome = await applyPlan(plan, {
        accountOf: () => account,
        judge: (network, vpc) =>
          new Map(diagnose(inSubnets(network), vpc).hosts.map(({ host, verdict }) => [host, verdict])),
        journal: journalOn([]),
        signal,
        progress: () => {},
        wait: () => Promise.resolve(),
      });
      expect(outcome).toMatchObject({ kind: 'done', proof: { kind: 'proved' } });
    },

    interfaces: (region: string, vpcId: string) => account.networkInterfaces({ region, signal }, vpcId),
  };
}

export type ScenarioAccount = ReturnType<typeof useScenarioAccount>;
