import { t } from '@vscode/l10n';
import { privateNamesOf } from '../../dns/endpoint-names';
import { resolve } from '../../dns/resolve';
import { viewVpc } from '../../dns/view-vpc';
import type { Network } from '../../network/network';
import type { Caution, Plan } from '../plan';
import { project } from '../project';

/** Names that only a superseded endpoint answers: Agents may have been told them by hand. */
export function lostNames(plan: Plan, network: Network): readonly Caution[] {
  const { region, vpcId, steps } = plan;
  const endpoints = network.inRegion[region]?.endpoints;
  const ids = steps.flatMap((step) => (step.kind === 'delete endpoint' ? [step.endpointId] : []));
  const gone =
    endpoints?.kind === 'read'
      ? endpoints.value.filter(({ id, privateDnsEnabled }) => ids.includes(id) && privateDnsEnabled)
      : [];
  if (gone.length === 0) return [];
  const before = viewVpc(network, region, vpcId);
  const after = viewVpc(project(plan, network), region, vpcId);
  const names = gone
    .flatMap((endpoint) => privateNamesOf(endpoint, before.liveNames).names)
    .filter((name) => !name.startsWith('*'))
    .filter((name) => resolve(name, before).kind === 'private' && resolve(name, after).kind !== 'private');
  if (names.length === 0) return [];
  const sentence = t(
    'Only the old endpoints answer {0} privately. Change the Agents that were told to use that, before you agree.',
    [...new Set(names)].join(', '),
  );
  return [{ kind: 'harm', sentence }];
}
