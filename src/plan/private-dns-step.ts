import { t } from '@vscode/l10n';
import type { Endpoint } from '../network/endpoint';
import { titleOfService } from './service-title';
import { slug } from './slug';
import type { Reference, SetPrivateDns } from './step';

/** On is named after the service, off after the endpoint: several may have held the name of one service. */
export function privateDnsStep(
  endpoint: Pick<Endpoint, 'id' | 'region' | 'vpcId' | 'serviceName'>,
  reference: Reference,
  privateDnsName: string,
  value: SetPrivateDns['value'],
): SetPrivateDns {
  const { id, region, vpcId, serviceName } = endpoint;
  const serviceTitle = titleOfService(serviceName);
  const isOn = value === 'on';
  return {
    kind: 'set private DNS',
    name: isOn ? `private-dns-${slug(serviceTitle)}` : `private-dns-off-${id}`,
    region,
    vpcId,
    why: isOn
      ? t(
          'Hosts of {0} lead to {1}, which the endpoint answers only with private DNS on.',
          serviceTitle,
          privateDnsName,
        )
      : t('Only one endpoint of a VPC can answer {0}.', privateDnsName),
    endpoint: reference,
    serviceTitle,
    privateDnsName,
    value,
  };
}
