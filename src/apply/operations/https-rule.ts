import { t } from '@vscode/l10n';
import type { AccountChanges } from '../../network/account-changes';
import { isSameRule } from '../../network/is-same-rule';
import { nameOfPeer } from '../../network/name-of-peer';
import type { RuleDirection, SecurityGroup, SecurityPeer } from '../../network/vpc';
import { httpsRule } from '../../plan/https-rule';
import type { StepOf } from '../../plan/step';
import { type Operation, notSo } from '../operation';
import { permissionOnly } from '../permission-only';
import type { Scene } from '../scene';
import { groupsInVpc } from '../seen';

type RuleStep = 'allow HTTPS' | 'allow HTTPS out';

/** What there is to know of a step that adds a rule to a security group. */
interface Ruling<K extends RuleStep> {
  readonly direction: RuleDirection;
  readonly peerOf: (step: StepOf<K>) => SecurityPeer;
  /** Whether the rules of the group let that through already. */
  readonly isSo: (step: StepOf<K>, group: SecurityGroup) => boolean;
  readonly allow: keyof Pick<AccountChanges, 'allowIngress' | 'allowEgress'>;
  readonly revoke: keyof Pick<AccountChanges, 'revokeIngress' | 'revokeEgress'>;
}

export function ruling<K extends RuleStep>(of: Ruling<K>): Operation<K> {
  const ruleOf = (step: StepOf<K>) => httpsRule(of.peerOf(step));
  return {
    find(step, scene) {
      const group = groupsOf(step, scene).find((one) => of.isSo(step, one));
      return group === undefined ? notSo : { kind: 'so', ids: [group.id], madeBy: 'unknown' };
    },

    /** A group that does not exist yet is represented by the VPC's default group, which every VPC has. */
    async rehearse(step, scene) {
      const { account, at } = scene;
      const id = scene.idOf(step.securityGroup);
      if (id !== undefined) return account[of.allow]('rehearse', at, id, ruleOf(step));
      const standIn = groupsInVpc(step, scene).find((group) => group.name === 'default')?.id;
      if (standIn === undefined) return;
      await permissionOnly(() => account[of.allow]('rehearse', at, standIn, ruleOf(step)));
    },

    async make(step, scene) {
      const id = scene.idOf(step.securityGroup);
      if (id === undefined) throw new Error(`No security group for ${step.name}`);
      await scene.account[of.allow]('make', scene.at, id, ruleOf(step));
      return [id];
    },

    own(step, scene) {
      if (!scene.history.isOwn) return [];
      const rule = ruleOf(step);
      return groupsOf(step, scene)
        .filter((group) => group[of.direction].some((other) => isSameRule(other, rule)))
        .map(({ id }) => id);
    },

    async rehearseUndo(step, own, { account, at }) {
      for (const id of own) await account[of.revoke]('rehearse', at, id, ruleOf(step));
    },

    async undo(step, own, { account, at, tell }) {
      for (const id of own) {
        tell(t('Removing the rule for {0} from {1}', nameOfPeer(of.peerOf(step)), id));
        await account[of.revoke]('make', at, id, ruleOf(step));
      }
    },

    settle: () => Promise.resolve(),
  };
}

function groupsOf(step: StepOf<RuleStep>, scene: Scene): readonly SecurityGroup[] {
  return groupsInVpc(step, scene).filter(({ id }) => id === scene.idOf(step.securityGroup));
}
