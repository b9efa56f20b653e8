import { t } from '@vscode/l10n';
import { Problem, isProblem } from '../../problem';
import { poll } from '../poll';
import type { Scene } from '../scene';

const inUse: readonly string[] = ['DependencyViolation', 'InvalidGroup.InUse'];

/** The interfaces of a deleted endpoint hold its groups a little longer than the endpoint is seen. */
export async function deleteWhenFree(id: string, { tools, account, at, tell }: Scene): Promise<void> {
  let last: unknown;
  const answer = await poll(tools, 60_000, async () => {
    try {
      await account.deleteSecurityGroup('make', at, id);
      return 'gone';
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (error.code === 'not-found') return 'gone';
      if (!inUse.includes(error.facts.serviceCode ?? '')) throw error;
      last = error;
      tell(t('Waiting until nothing uses {0}', id));
      return undefined;
    }
  });
  if (answer !== undefined) return;
  throw new Problem(
    {
      code: 'conflict',
      sentence: t('{0} stays: something that this plan did not make uses it.', id),
      remedy: t('Take it away from what uses it, then roll back again, or leave it.'),
    },
    last,
  );
}
