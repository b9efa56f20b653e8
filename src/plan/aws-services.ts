import { t } from '@vscode/l10n';
import type { Service } from '../catalogue/site';
import type { Endpoint, LiveService } from '../network/endpoint';
import { leaveOut } from './choose-services';
import { type Draft, draft, join } from './draft';
import { livingStates } from './living-states';
import { findPrivateDnsConflict } from './private-dns-conflict';
import type { AwsService } from './request';
import type { VpcFacts } from './vpc-facts';
import type { Wanted } from './wanted';

export interface ChosenAwsServices {
  readonly wanted: readonly Wanted[];
  readonly draft: Draft;
}

/**
 * Services of AWS itself, from which a function fetches its API key. Their names follow the region
 * (https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html), and in which zones they
 * are, AWS tells when the endpoint is made.
 */
export function chooseAwsServices(
  services: readonly AwsService[],
  facts: VpcFacts,
  endpoints: readonly Endpoint[],
): ChosenAwsServices {
  const inVpc = endpoints.filter(({ vpcId, state }) => vpcId === facts.vpc.id && state !== 'deleted');
  return services.reduce<ChosenAwsServices>(
    (sorted, name) => {
      const service = awsService(name, facts.vpc.region);
      const own = inVpc.filter(({ serviceName }) => serviceName === service.name);
      const kept = own.find(({ state }) => livingStates.includes(state));
      if (kept !== undefined) {
        const sentence = t('{0} has an endpoint, state {1}.', service.title, kept.state);
        return add(sorted, draft({ kept: [{ id: kept.id, sentence }] }));
      }
      const reason = findPrivateDnsConflict(service.privateDnsName, facts, own);
      if (reason !== undefined) return add(sorted, leaveOut(service, reason));
      const { privateDnsName } = service;
      const live = liveAwsService(service, facts.vpc.region);
      return { ...sorted, wanted: [...sorted.wanted, { service, live, privateDnsName }] };
    },
    { wanted: [], draft: draft({}) },
  );
}

function add(sorted: ChosenAwsServices, part: Draft): ChosenAwsServices {
  return { ...sorted, draft: join(sorted.draft, part) };
}

export function awsService(name: AwsService, region: string): Service {
  return {
    title: titles[name],
    name: `com.amazonaws.${region}.${name}`,
    privateDnsName: `${name}.${region}.amazonaws.com`,
    guideRows: [],
    hosts: [],
  };
}

/** Without zones, as nobody is asked for them before. */
export function liveAwsService({ name, privateDnsName }: Service, region: string): LiveService {
  return { name, region, privateDnsNames: [privateDnsName], acceptanceRequired: false };
}

/** Names of AWS, the same in every language. */
const titles: { readonly [S in AwsService]: string } = {
  secretsmanager: 'AWS Secrets Manager',
  kms: 'AWS KMS',
  ssm: 'AWS Systems Manager',
  sts: 'AWS STS',
};

export const awsServices = Object.keys(titles) as readonly AwsService[];
