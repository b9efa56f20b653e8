import { beforeEach, expect } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { connect } from '../../src/aws/connect';
import { diagnose } from '../../src/diagnose/diagnose';
import type { Diagnosis } from '../../src/diagnose/diagnosis';
import { readNetwork } from '../../src/inventory/read-network';
import type { Account } from '../../src/network/account';
import { journalOn } from '../apply/laboratory';
import { useAwsFiles } from '../aws/aws-files';
import { unlimited } from '../aws/unlimited';
import { motoAddress } from '../moto/moto-address';
import { motoClients, region, resetMoto } from './moto-clients';
import { inSubnets } from './plan-world';
import { type MadeVpc, site } from './scenario-network';

/** An empty account for each test of a file, and what a person does in it: look, and take what is offered. */
export function useScenarioAccount() {
  const files = useAwsFiles();
  const endpointUrl = motoAddress();
  const { signal } = new AbortController();
  let account: Account;
  beforeEach(async () => {
    files.credentials('[plan]\naws_access_key_id = test\naws_secret_access_key = test\n');
    await resetMoto(endpointUrl);
    account = await connect({ profile: 'plan', endpointUrl, route53Limiter: unlimited });
  });
  return {
    ...motoClients(endpointUrl),

    /** Into the first VPC; the others are read beside it. */
    look: async (...vpcs: readonly [MadeVpc, ...MadeVpc[]]): Promise<Diagnosis> => {
      const vpcIds = vpcs.map(({ vpcId }) => vpcId);
      const network = await readNetwork(account, { regions: [region], vpcIds }, signal);
      return diagnose(inSubnets(network), { region, vpcId: vpcs[0].vpcId, site });
    },

    /** The last offer is the largest one. */
    repair: async ({ findings }: Diagnosis, rule: string): Promise<void> => {
      const fix = findings.find((finding) => finding.rule === rule)?.fixes?.at(-1);
      if (fix?.kind !== 'plan') throw new Error(`${rule} offers no plan`);
      const outcome = await applyPlan(fix.plan, {
        accountOf: () => account,
        judge: () => new Map(),
        journal: journalOn([]),
        signal,
        progress: () => {},
        wait: () => Promise.resolve(),
      });
      expect(outcome).toMatchObject({ kind: 'done' });
    },
  };
}
