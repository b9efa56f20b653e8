import { t } from '@vscode/l10n';
import { type Draft, draft } from '../draft';
import type { Caution, NameOutlook, Plan } from '../plan';
import type { DeleteEndpoint, VerifyHosts } from '../step';

/**
 * Stands between the new endpoints and the removal of the old ones.
 *
 * @param bare the plan without it
 * @param served the services whose hosts are to be private afterwards
 */
export function verification(
  { region, vpcId, outlook }: Plan,
  removal: readonly DeleteEndpoint[],
  served: readonly string[],
): Draft {
  const names = outlook.filter(({ serviceName }) => served.includes(serviceName));
  const hosts = names.filter(({ after }) => after === 'private').map(({ host }) => host);
  const unclear = names.filter(({ after }) => after === 'unknown' || after === 'elsewhere');
  const step: VerifyHosts = {
    kind: 'verify hosts',
    name: 'verify-hosts',
    region,
    vpcId,
    why: t('Old endpoints go only where nothing needs them any more.'),
    hosts,
    without: removal.map(({ endpointId }) => endpointId),
  };
  return draft({
    steps: hosts.length === 0 ? [] : [step],
    cautions: [note(vpcId), ...(unclear.length === 0 ? [] : [harm(unclear)])],
  });
}

function note(vpcId: string): Caution {
  const sentence = t(
    'Applied here, the plan reads the network again before the old endpoints go and judges it without them. It asks no DNS server: to see what instances are answered, diagnose {0}.',
    vpcId,
  );
  return { kind: 'note', sentence };
}

/** The plan goes on without having proved anything for these. */
function harm(names: readonly NameOutlook[]): Caution {
  const sentence = t(
    'What answers {0} is not known, so the old endpoints would go without proof that nothing needs them.',
    names.map(({ host }) => host).join(', '),
  );
  return { kind: 'harm', sentence };
}
