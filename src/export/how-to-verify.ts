import { t } from '@vscode/l10n';
import type { VerifyHosts } from '../plan/step';

/** No tool that makes resources can look from inside a VPC, so a person does. */
export function howToVerify({ vpcId, hosts, without }: VerifyHosts): string {
  return t(
    'On an instance of {0}, resolve these hosts (dig +short): {1}. Every answer must be an address of an endpoint that stays, and none of {2}.',
    vpcId,
    hosts.join(', '),
    without.join(', '),
  );
}
