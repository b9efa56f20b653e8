import { t } from '@vscode/l10n';
import type { Diagnosis } from '../../diagnose/diagnosis';
import type { ManagedInstance, ProbeTargets } from '../../network/account-probing';
import { isSandboxProfile } from '../profile-names';

export interface ProbeConsent {
  /** Names the account, the region and the number of instances. */
  readonly question: string;
  readonly detail: string;
}

export function probeConsent(
  { profile, region, vpcId, accountId, emulator }: Diagnosis,
  targets: ProbeTargets,
  instances: readonly ManagedInstance[],
): ProbeConsent {
  const account = accountId ?? profile;
  const count = instances.length;
  const rest = count - shown;
  return {
    question:
      targets.kind === 'tag'
        ? t(
            'Run this script in account {0}, region {1}, on every managed instance tagged {2}, {3} of them in {4}?',
            ...[account, region, `${targets.key}=${targets.value}`, count, vpcId],
          )
        : count === 1
          ? t('Run this script on 1 instance in account {0}, region {1}?', account, region)
          : t('Run this script on {0} instances in account {1}, region {2}?', count, account, region),
    detail: [
      whose(profile, emulator),
      t('It looks up names, connects to port 443 and changes nothing. Ten instances at a time run it.'),
      '',
      ...instances.slice(0, shown).map(({ id, name }) => `• ${name === undefined ? id : `${name} · ${id}`}`),
      ...(rest > 0 ? [t('and {0} more', rest)] : []),
    ].join('\n'),
  };
}

/** A dialog cannot scroll everywhere. */
const shown = 8;

function whose(profile: string, emulator: string | undefined): string {
  if (isSandboxProfile(profile)) return t('Account of the sandbox: nothing happens at AWS.');
  if (emulator !== undefined) return t('EMULATOR {0}, profile {1}', emulator, profile);
  return t('AWS profile {0}', profile);
}
