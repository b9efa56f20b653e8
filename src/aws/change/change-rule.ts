import {
  AuthorizeSecurityGroupEgressCommand,
  AuthorizeSecurityGroupIngressCommand,
  type EC2Client,
  type IpPermission,
  RevokeSecurityGroupEgressCommand,
  RevokeSecurityGroupIngressCommand,
} from '@aws-sdk/client-ec2';
import type { HttpHandlerOptions } from '@smithy/types';
import type { Mode } from '../../network/account-changes';
import type { At } from '../../network/account-reading';
import type { SecurityRule } from '../../network/vpc';
import { isProblem } from '../../problem';
import { call } from '../call';
import type { Connection } from '../connection';
import { permissionOf } from '../security-rules';
import { makeOrRehearse } from './rehearse';

interface RuleChange {
  readonly action: string;
  readonly send: (client: EC2Client, input: Input, options: HttpHandlerOptions) => Promise<unknown>;
  /** EC2's error where the rule is, or is not, there already: what was wanted is so. */
  readonly isSo: string;
}

interface Input {
  readonly DryRun: boolean;
  readonly GroupId: string;
  readonly IpPermissions: IpPermission[];
}

const duplicate = 'InvalidPermission.Duplicate';
const notFound = 'InvalidPermission.NotFound';

const changes = {
  allowIngress: {
    action: 'ec2:AuthorizeSecurityGroupIngress',
    send: (client, input, options) => client.send(new AuthorizeSecurityGroupIngressCommand(input), options),
    isSo: duplicate,
  },
  revokeIngress: {
    action: 'ec2:RevokeSecurityGroupIngress',
    send: (client, input, options) => client.send(new RevokeSecurityGroupIngressCommand(input), options),
    isSo: notFound,
  },
  allowEgress: {
    action: 'ec2:AuthorizeSecurityGroupEgress',
    send: (client, input, options) => client.send(new AuthorizeSecurityGroupEgressCommand(input), options),
    isSo: duplicate,
  },
  revokeEgress: {
    action: 'ec2:RevokeSecurityGroupEgress',
    send: (client, input, options) => client.send(new RevokeSecurityGroupEgressCommand(input), options),
    isSo: notFound,
  },
} satisfies Readonly<Record<string, RuleChange>>;

export async function changeRule(
  aws: Connection,
  kind: keyof typeof changes,
  mode: Mode,
  at: At,
  groupId: string,
  rule: SecurityRule,
): Promise<void> {
  const change = changes[kind];
  try {
    await makeOrRehearse(aws, mode, at, (DryRun) =>
      call(aws, { ...at, action: change.action }, (options) =>
        change.send(
          aws.clients.ec2(at.region),
          { DryRun, GroupId: groupId, IpPermissions: [permissionOf(rule)] },
          options,
        ),
      ),
    );
  } catch (error) {
    if (!isProblem(error) || error.facts.serviceCode !== change.isSo) throw error;
  }
}
