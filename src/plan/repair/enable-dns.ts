import { t } from '@vscode/l10n';
import type { Network } from '../../network/network';
import { finish } from '../draft';
import { enableDnsSteps } from '../enable-dns-steps';
import type { Plan } from '../plan';
import type { EnableDnsRequest } from '../request';
import { withForecast } from '../forecast';
import { readVpcFacts } from '../vpc-facts';
import { vpcTitle } from '../vpc-title';

/** Turns on whichever of the two DNS attributes is off. */
export function planEnableDns(request: EnableDnsRequest, network: Network): Plan {
  const facts = readVpcFacts(request, network);
  const part = facts.kind === 'unknown' ? facts.refusal : enableDnsSteps(facts);
  const title = t('Turn on DNS attributes of {0}', vpcTitle(request, network));
  return withForecast(finish(title, request, network, part), network, []);
}
