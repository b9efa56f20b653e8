import { t } from '@vscode/l10n';
import { liveServicesOf } from '../network/live-services';
import type { Endpoint } from '../network/endpoint';
import { notOffered } from './choose-services';
import type { VpcFacts } from './vpc-facts';

/** "Consumers … cannot use the private name when the state is not verified" (EC2 API, DescribeVpcEndpointServices), and a service may have been closed since. */
export function whyNotAnswered(
  { serviceName, serviceRegion }: Pick<Endpoint, 'serviceName' | 'serviceRegion'>,
  name: string,
  facts: VpcFacts,
): string | undefined {
  const live = liveServicesOf(facts.inRegion, serviceRegion);
  if (live.kind === 'unread') return undefined;
  const answer = live.value.find((one) => one.name === serviceName);
  // Emulators know none of Datadog's services.
  if (answer === undefined && facts.emulator === undefined) {
    return notOffered(facts, { live: live.value, region: serviceRegion });
  }
  const state = answer?.privateDnsNameState ?? 'verified';
  if (state === 'verified') return undefined;
  return t('AWS has not verified that Datadog owns {0} (state {1}). Try again later.', name, state);
}
