import { DescribeVpcEndpointServicesCommand, type ServiceDetail } from '@aws-sdk/client-ec2';
import type { At } from '../../network/account-reading';
import type { LiveService } from '../../network/endpoint';
import { isProblem } from '../../problem';
import type { Connection } from '../connection';
import { allPages } from '../pages';

/**
 * By `ServiceNames`, not by the filter `service-name`, which searches a list that other people's services are not
 * always in. One unknown name makes the whole call fail; the error names it. What is left is asked for in halves, so
 * that many unknown names cost a few rounds and not one each.
 */
export async function readServices(
  aws: Connection,
  at: At,
  serviceRegion: string,
  names: readonly string[],
): Promise<readonly LiveService[]> {
  if (names.length === 0) return [];
  try {
    return await readKnown(aws, at, serviceRegion, names);
  } catch (error) {
    if (!isProblem(error) || !unknownName.test(error.facts.serviceCode ?? '')) throw error;
    const said = new Set(error.message.split(/[^\w.-]+/));
    const rest = names.length === 1 ? [] : names.filter((name) => !said.has(name));
    const half = Math.ceil(rest.length / 2);
    const answers = await Promise.all(
      [rest.slice(0, half), rest.slice(half)].map((part) => readServices(aws, at, serviceRegion, part)),
    );
    return answers.flat();
  }
}

const unknownName = /^(InvalidServiceName|InvalidVpcEndpointService(Id)?\.NotFound)$/;

async function readKnown(aws: Connection, at: At, serviceRegion: string, names: readonly string[]) {
  const details = await allPages(
    aws,
    { ...at, action: 'ec2:DescribeVpcEndpointServices' },
    {
      readPage: (NextToken, options) =>
        aws.clients.ec2(at.region).send(
          new DescribeVpcEndpointServicesCommand({
            ServiceNames: [...names],
            ...(serviceRegion === at.region ? {} : { ServiceRegions: [serviceRegion] }),
            MaxResults: 1000,
            NextToken,
          }),
          options,
        ),
      itemsOf: (page) => page.ServiceDetails,
      nextOf: (page) => page.NextToken,
    },
  );
  return details.map((detail) => serviceOf(detail, serviceRegion));
}

function serviceOf(detail: ServiceDetail, serviceRegion: string): LiveService {
  const listed = (detail.PrivateDnsNames ?? []).flatMap(({ PrivateDnsName: name }) => name ?? []);
  const { AvailabilityZoneIds: zoneIds, AvailabilityZones: zoneNames } = detail;
  const state = detail.PrivateDnsNameVerificationState;
  return {
    name: detail.ServiceName ?? '',
    region: detail.ServiceRegion ?? serviceRegion,
    ...(zoneIds === undefined || zoneIds.length === 0 ? {} : { zoneIds }),
    ...(zoneNames === undefined || zoneNames.length === 0 ? {} : { zoneNames }),
    privateDnsNames: [
      ...new Set([...(detail.PrivateDnsName === undefined ? [] : [detail.PrivateDnsName]), ...listed]),
    ],
    ...(state === undefined ? {} : { privateDnsNameState: state }),
    acceptanceRequired: detail.AcceptanceRequired ?? false,
  };
}
