import {
  AuthorizeSecurityGroupIngressCommand,
  type EC2Client,
  RevokeSecurityGroupIngressCommand,
} from '@aws-sdk/client-ec2';
import type { AuthorizeSecurityGroupIngressRequest as Input } from '@aws-sdk/client-ec2';
import type { HttpHandlerOptions } from '@smithy/types';
import type { Mode } from '../../network/account-changes';
import type { At } from '../../network/account-reading';
import type { SecurityRule } from '../../network/vpc';
import { isProblem } from '../../problem';
import { call } from '../call';
import type { Connection } from '../connection';
import { permissionOf } from '../security-rules';
import { makeOrRehearse } from './rehearse';

interface IngressChange {
  readonly action: string;
  readonly send: (client: EC2Client, input: Input, options: HttpHandlerOptions) => Promise<unknown>;
  /** EC2's error where the rule is, or is not, there already: what was wanted is so. */
  readonly isSo: string;
}

export const allowing: IngressChange = {
  action: 'ec2:AuthorizeSecurityGroupIngress',
  send: (client, input, options) => client.send(new AuthorizeSecurityGroupIngressCommand(input), options),
  isSo: 'InvalidPermission.Duplicate',
};

export const revoking: IngressChange = {
  action: 'ec2:RevokeSecurityGroupIngress',
  send: (client, input, options) => client.send(new RevokeSecurityGroupIngressCommand(input), options),
  isSo: 'InvalidPermission.NotFound',
};

export async function changeIngress(
  aws: Connection,
  change: IngressChange,
  mode: Mode,
  at: At,
  groupId: string,
  rule: SecurityRule,
): Promise<void> {
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
