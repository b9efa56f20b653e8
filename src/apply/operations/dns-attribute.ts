import { t } from '@vscode/l10n';
import { livingStates } from '../../plan/living-states';
import type { EnableDnsAttribute } from '../../plan/step';
import { Problem } from '../../problem';
import type { Operation } from '../operation';
import type { Scene } from '../scene';
import { dnsOfVpc, endpointsInVpc } from '../seen';

/**
 * AWS has no rehearsal for ModifyVpcAttribute. That is why plans begin with it: where it is refused, nothing
 * was made before it.
 */
export const dnsAttribute: Operation<'enable DNS attribute'> = {
  find: (step, scene) =>
    dnsOfVpc(step, scene)[step.attribute]
      ? { kind: 'so', ids: [step.vpcId], madeBy: 'unknown' }
      : { kind: 'not so', noticed: dependants(step, scene) },

  rehearse: () => Promise.resolve(),

  async make(step, { account, at }) {
    await account.setDnsAttribute(at, step.vpcId, step.attribute, 'on');
    return [step.vpcId];
  },

  own: (step, scene) => (scene.history.isOwn && dnsOfVpc(step, scene)[step.attribute] ? [step.vpcId] : []),

  rehearseUndo: () => Promise.resolve(),

  async undo(step, _own, scene) {
    await refuseWhereNeeded(step, scene);
    await scene.account.setDnsAttribute(scene.at, step.vpcId, step.attribute, 'off');
  },

  settle: () => Promise.resolve(),
};

function dependants(step: EnableDnsAttribute, scene: Scene): readonly string[] {
  return endpointsInVpc(step, scene)
    .filter((endpoint) => endpoint.privateDnsEnabled)
    .map((endpoint) => endpoint.id);
}

/** An endpoint that came after the attribute was turned on would lose its private names. */
async function refuseWhereNeeded(step: EnableDnsAttribute, scene: Scene): Promise<void> {
  const endpoints = await scene.account.endpoints(scene.at);
  const late = endpoints.filter(
    (endpoint) =>
      endpoint.vpcId === step.vpcId &&
      endpoint.privateDnsEnabled &&
      livingStates.includes(endpoint.state) &&
      !scene.history.noticed.includes(endpoint.id),
  );
  if (late.length === 0) return;
  throw new Problem({
    code: 'conflict',
    sentence: t(
      '{0} stays on: {1} came later and needs it.',
      step.attribute,
      late.map((endpoint) => endpoint.id).join(', '),
    ),
    remedy: t('Remove them first to turn it off, or leave it on.'),
  });
}
