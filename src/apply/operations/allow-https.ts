import { t } from '@vscode/l10n';
import type { SecurityRule } from '../../network/vpc';
import { httpsAccess } from '../../plan/https-access';
import type { AllowHttps } from '../../plan/step';
import { type Operation, notSo } from '../operation';
import { permissionOnly } from '../permission-only';
import { groupsInVpc } from '../seen';

export const allowHttps: Operation<'allow HTTPS'> = {
  find(step, scene) {
    const group = groupsInVpc(step, scene).find(
      (candidate) => candidate.id === scene.idOf(step.securityGroup),
    );
    if (group === undefined || httpsAccess([group], [step.cidr]).missing.length > 0) return notSo;
    return { kind: 'so', ids: [group.id], madeBy: 'unknown' };
  },

  /** A group that does not exist yet is represented by the VPC's default group, which every VPC has. */
  async rehearse(step, scene) {
    const { account } = scene;
    const id = scene.idOf(step.securityGroup);
    if (id !== undefined) return account.allowIngress('rehearse', scene.at, id, ruleOf(step));
    const standIn = groupsInVpc(step, scene).find((group) => group.name === 'default')?.id;
    if (standIn === undefined) return;
    await permissionOnly(() => account.allowIngress('rehearse', scene.at, standIn, ruleOf(step)));
  },

  async make(step, scene) {
    const id = scene.idOf(step.securityGroup);
    if (id === undefined) throw new Error(`No security group for ${step.name}`);
    await scene.account.allowIngress('make', scene.at, id, ruleOf(step));
    return [id];
  },

  own(step, scene) {
    if (!scene.history.isOwn) return [];
    const rule = ruleOf(step);
    return groupsInVpc(step, scene)
      .filter((group) => group.id === scene.idOf(step.securityGroup))
      .filter((group) => group.ingress.some((other) => isSame(other, rule)))
      .map((group) => group.id);
  },

  async rehearseUndo(step, own, { account, at }) {
    for (const id of own) await account.revokeIngress('rehearse', at, id, ruleOf(step));
  },

  async undo(step, own, { account, at, tell }) {
    for (const id of own) {
      tell(t('Removing the rule for {0} from {1}', step.cidr, id));
      await account.revokeIngress('make', at, id, ruleOf(step));
    }
  },

  settle: () => Promise.resolve(),
};

function ruleOf({ cidr }: AllowHttps): SecurityRule {
  return { protocol: 'tcp', ports: { from: 443, to: 443 }, peer: { kind: 'cidr', cidr } };
}

function isSame(rule: SecurityRule, other: SecurityRule): boolean {
  return (
    rule.protocol === other.protocol &&
    rule.ports?.from === other.ports?.from &&
    rule.ports?.to === other.ports?.to &&
    rule.peer.kind === 'cidr' &&
    other.peer.kind === 'cidr' &&
    rule.peer.cidr === other.peer.cidr
  );
}
