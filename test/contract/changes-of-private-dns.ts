import { describe, expect, it } from 'vitest';
import { at } from './at';
import type { ContractTest } from './contract-subject';
import { newEndpoint } from './new-endpoint';
import { problemFrom } from './problem-from';

export function changesOfPrivateDns({ subject, unless }: ContractTest): void {
  const make = async (token: string, privateDns: 'on' | 'off') => {
    const { account, settle } = subject();
    const made = await account.createEndpoint(
      'make',
      at(subject()),
      newEndpoint(subject(), token, { privateDns }),
    );
    await settle();
    return made?.id ?? '';
  };
  const set = (id: string, value: 'on' | 'off') =>
    subject().account.setPrivateDns('make', at(subject()), id, value);
  const isOn = async (id: string) =>
    (await subject().account.endpoints(at(subject()))).find((endpoint) => endpoint.id === id)
      ?.privateDnsEnabled;

  describe('changing private DNS of an endpoint', () => {
    unless('ignores changes of private DNS', 'turns it on and off', async () => {
      const id = await make('toggled', 'off');
      await set(id, 'on');
      expect(await isOn(id)).toBe(true);
      await set(id, 'off');
      expect(await isOn(id)).toBe(false);
    });

    unless('sees no private DNS conflicts', 'refuses it where another endpoint has the name', async () => {
      await make('holder', 'on');
      const id = await make('second', 'off');
      expect((await problemFrom(set(id, 'on'))).facts).toMatchObject({
        code: 'conflict',
        serviceCode: 'InvalidParameter',
      });
      expect(await isOn(id)).toBe(false);
    });

    it('does not find an endpoint that is not there', async () => {
      const problem = await problemFrom(set('vpce-0123456789abcdef0', 'on'));
      expect(problem.facts.code).toBe('not-found');
    });
  });
}
