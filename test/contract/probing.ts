import { describe, expect, it } from 'vitest';
import { at } from './at';
import type { ContractTest } from './contract-subject';
import { problemFrom } from './problem-from';

const order = {
  document: 'AWS-RunShellScript',
  text: 'echo privatelink-probe\n',
  maxConcurrency: '10',
  maxErrors: '20%',
  executionTimeoutSeconds: 180,
} as const;

/** Nothing runs in a subject: what is proved is the asking. */
export function probing({ subject, unless }: ContractTest): void {
  describe('probing', () => {
    it('finds no managed instance in a VPC without instances, or that is not there', async () => {
      const { account, network } = subject();
      expect(await account.instances(at(subject()), network.otherVpcId)).toEqual([]);
      expect(await account.instances(at(subject()), 'vpc-0123456789abcdef0')).toEqual([]);
    });

    it('sends a script by tag, also where nobody has the tag', async () => {
      const { account } = subject();
      const targets = { kind: 'tag', key: 'team', value: 'nobody' } as const;
      const commandId = await account.runProbe(at(subject()), { ...order, targets });
      expect(commandId).not.toBe('');
    });

    unless('lists no runs of commands', 'lists no run where nobody has the tag', async () => {
      const { account } = subject();
      const targets = { kind: 'tag', key: 'team', value: 'nobody' } as const;
      const commandId = await account.runProbe(at(subject()), { ...order, targets });
      expect(await account.probeRuns(at(subject()), commandId)).toEqual([]);
    });

    unless('sends scripts to anything', 'refuses an instance that is not there', async () => {
      const { account } = subject();
      const targets = { kind: 'instances', ids: ['i-0123456789abcdef0'] } as const;
      const problem = await problemFrom(account.runProbe(at(subject()), { ...order, targets }));
      expect(problem.facts.serviceCode).toBe('InvalidInstanceId');
    });

    it('has no output of an instance that was never asked', async () => {
      const { account } = subject();
      const targets = { kind: 'tag', key: 'team', value: 'nobody' } as const;
      const commandId = await account.runProbe(at(subject()), { ...order, targets });
      const problem = await problemFrom(account.probeOutput(at(subject()), commandId, 'i-0123456789abcdef0'));
      expect(problem.facts.serviceCode).toBe('InvocationDoesNotExist');
    });
  });
}
