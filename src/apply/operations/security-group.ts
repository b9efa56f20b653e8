import { t } from '@vscode/l10n';
import type { SecurityGroup } from '../../network/vpc';
import { managedBy, planTag, stepTag } from '../../plan/plan';
import type { CreateSecurityGroup } from '../../plan/step';
import { tagsOfStep } from '../../plan/tags-of-step';
import { Problem, isProblem } from '../../problem';
import { type Operation, notSo } from '../operation';
import { poll } from '../poll';
import type { Scene } from '../scene';
import { groupsInVpc } from '../seen';

export const securityGroup: Operation<'create security group'> = {
  find(step, scene) {
    const own = ownGroups(step, scene)[0];
    if (own !== undefined) return { kind: 'so', ids: [own.id], madeBy: 'this plan' };
    const same = groupsInVpc(step, scene).find(
      (group) => group.name === step.groupName && group.tags[managedBy.key] === managedBy.value,
    );
    return same === undefined ? notSo : { kind: 'so', ids: [same.id], madeBy: 'unknown' };
  },

  async rehearse(step, scene) {
    await scene.tools.account.createSecurityGroup('rehearse', scene.at, requestOf(step, scene));
  },

  async make(step, scene) {
    const id = await scene.tools.account.createSecurityGroup('make', scene.at, requestOf(step, scene));
    if (id === undefined) throw new Error(`No id for ${step.groupName}`);
    return [id];
  },

  own: (step, scene) => ownGroups(step, scene).map((group) => group.id),

  async rehearseUndo(_step, own, { tools, at }) {
    for (const id of own) await tools.account.deleteSecurityGroup('rehearse', at, id);
  },

  async undo(_step, own, scene) {
    for (const id of own) await deleteWhenFree(id, scene);
  },

  settle: () => Promise.resolve(),
};

function requestOf(step: CreateSecurityGroup, { plan }: Scene) {
  return {
    name: step.groupName,
    description: step.description,
    vpcId: step.vpcId,
    tags: tagsOfStep(step, plan),
  };
}

function ownGroups(step: CreateSecurityGroup, scene: Scene): readonly SecurityGroup[] {
  return groupsInVpc(step, scene).filter(
    (group) => group.tags[planTag] === scene.plan.id && group.tags[stepTag] === step.name,
  );
}

const inUse: readonly string[] = ['DependencyViolation', 'InvalidGroup.InUse'];

/** The interfaces of a deleted endpoint hold its groups a little longer than the endpoint is seen. */
async function deleteWhenFree(id: string, { tools, at, tell }: Scene): Promise<void> {
  let last: unknown;
  const answer = await poll(tools, 60_000, async () => {
    try {
      await tools.account.deleteSecurityGroup('make', at, id);
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
