import { t } from '@vscode/l10n';
import type { Network } from '../../network/network';
import { existingGroup } from '../choose-security-group';
import { finish } from '../draft';
import type { Plan } from '../plan';
import type { AllowHttpsRequest } from '../request';
import { readSources } from '../sources';
import { readVpcFacts } from '../vpc-facts';

/** Opens inbound TCP 443 of one security group to the sources that its rules do not cover. */
export function planAllowHttps(request: AllowHttpsRequest, network: Network): Plan {
  const facts = readVpcFacts(request, network);
  const title = t('Allow HTTPS in {0}', request.securityGroupId);
  if (facts.kind === 'unknown') return finish(title, request, network, facts.refusal);
  const sources = readSources(request.allowFrom, facts.vpc);
  const part =
    sources.kind === 'unusable'
      ? sources.refusal
      : existingGroup(request.securityGroupId, sources, facts).draft;
  return finish(title, request, network, part);
}
