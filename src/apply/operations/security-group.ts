import type { SecurityGroup } from '../../network/vpc';
import { managedBy, planTag, stepTag } from '../../plan/plan';
import type { CreateSecurityGroup } from '../../plan/step';
import { tagsOfStep } from '../../plan/tags-of-step';
import { type Operation, notSo } from '../operation';
import type { Scene } from '../scene';
import { groupsInVpc } from '../seen';
import { deleteWhenFree } from './delete-when-free';

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
    await scene.account.createSecurityGroup('rehearse', scene.at, requestOf(step, scene));
  },

  async make(step, scene) {
    const id = await scene.account.createSecurityGroup('make', scene.at, requestOf(step, scene));
    if (id === undefined) throw new Error(`No id for ${step.groupName}`);
    return [id];
  },

  own: (step, scene) => ownGroups(step, scene).map((group) => group.id),

  async rehearseUndo(_step, own, { account, at }) {
    for (const id of own) await account.deleteSecurityGroup('rehearse', at, id);
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
