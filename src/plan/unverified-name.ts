import { t } from '@vscode/l10n';
import { liveServicesOf } from '../network/live-services';
import type { Endpoint } from '../network/endpoint';
import type { VpcFacts } from './vpc-facts';

/** "Consumers … cannot use the private name when the state is not verified" (EC2 API, DescribeVpcEndpointServices). */
export function whyUnverified(
  { serviceName, serviceRegion }: Pick<Endpoint, 'serviceName' | 'serviceRegion'>,
  name: string,
  { inRegion }: Pick<VpcFacts, 'inRegion'>,
): string | undefined {
  const live = liveServicesOf(inRegion, serviceRegion);
  const answer = live.kind === 'read' ? live.value.find((one) => one.name === serviceName) : undefined;
  const state = answer?.privateDnsNameState ?? 'verified';
  if (state === 'verified') return undefined;
  return t('AWS has not verified that Datadog owns {0} (state {1}). Try again later.', name, state);
}
