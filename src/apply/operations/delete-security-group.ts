import { type Operation, notSo } from '../operation';
import { permissionOnly } from '../permission-only';
import { groupsInVpc } from '../seen';
import { deleteWhenFree } from './delete-when-free';
import { withoutUndo } from '../without-undo';

export const deleteSecurityGroup: Operation<'delete security group'> = {
  find: (step, scene) =>
    groupsInVpc(step, scene).some(({ id }) => id === step.groupId)
      ? notSo
      : { kind: 'so', ids: [step.groupId], madeBy: 'unknown' },

  /** In use until the endpoints are gone, so only what AWS says of the permission counts. */
  rehearse: (step, { account, at }) =>
    permissionOnly(() => account.deleteSecurityGroup('rehearse', at, step.groupId)),

  async make(step, scene) {
    await deleteWhenFree(step.groupId, scene);
    return [step.groupId];
  },

  ...withoutUndo,
};
