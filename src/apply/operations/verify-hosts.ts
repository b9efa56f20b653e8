import { t } from '@vscode/l10n';
import type { Network } from '../../network/network';
import { project } from '../../plan/project';
import type { VerifyHosts } from '../../plan/step';
import { Problem } from '../../problem';
import { type Operation, notSo } from '../operation';
import { poll } from '../poll';
import { readAgain } from '../read-again';
import type { Scene } from '../scene';
import { endpointsInVpc } from '../seen';
import { withoutUndo } from '../without-undo';

/** Milliseconds. What a call changed can take a little until AWS lists it so. */
const patience = 60_000;

export const verifyHosts: Operation<'verify hosts'> = {
  /** With the last of those endpoints gone, there is nothing left to keep. */
  find: (step, scene) =>
    endpointsInVpc(step, scene).some(({ id }) => step.without.includes(id))
      ? notSo
      : { kind: 'so', ids: [], madeBy: 'unknown' },

  rehearse: () => Promise.resolve(),

  async make(step, scene) {
    const { plan, tools, tell } = scene;
    let astray: readonly string[] = step.hosts;
    const proved = await poll(tools, patience, async () => {
      tell(t('Reading the network to verify {0} hosts', step.hosts.length));
      const network = thinkAway(step, scene, await readAgain(plan, tools));
      const verdicts = tools.judge(network, { region: step.region, vpcId: step.vpcId, site: plan.site });
      astray = step.hosts.filter((host) => verdicts.get(host) !== 'private');
      return astray.length === 0 ? 'all' : undefined;
    });
    if (proved !== undefined) return [];
    throw new Problem({
      code: 'refused',
      sentence: t(
        'Without {0}, not private in {1}: {2}. The endpoints stay.',
        step.without.join(', '),
        step.vpcId,
        astray.join(', '),
      ),
      remedy: t('Diagnose {0} and repair what it finds; then resume, or roll back.', step.vpcId),
    });
  },

  ...withoutUndo,
};

function thinkAway({ without }: VerifyHosts, { plan }: Scene, network: Network): Network {
  const steps = plan.steps.filter(
    (step) => step.kind === 'delete endpoint' && without.includes(step.endpointId),
  );
  return project({ ...plan, steps }, network);
}
