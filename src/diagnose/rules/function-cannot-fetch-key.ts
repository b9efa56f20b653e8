/**
 * A function has no way to the AWS services from which it may fetch its API key.
 * In a VPC without a way out, Secrets Manager, KMS and Systems Manager need endpoints of their own; without them the
 * function times out when it starts, and nothing is sent. Source: S29; documentation#14829, datadog-lambda-extension#90.
 */
import { t } from '@vscode/l10n';
import { know } from '../../dns/missing';
import type { Endpoint } from '../../network/endpoint';
import type { Route } from '../../network/route-table';
import { isAnswering } from '../answering';
import { describeSender } from '../describe-sender';
import { leadsOut } from '../leads-out';
import { findRouteTable } from '../path/heading';
import { see } from '../path/side';
import { placeOfVpc } from '../place-of';
import { type Rule, judged } from '../rule';

export const functionCannotFetchKey: Rule = {
  id: 'function-cannot-fetch-key',
  check: (facts) => {
    const { client, network, request } = facts;
    const { from, region, vpcId } = request;
    if (from?.what?.kind !== 'function') return judged([]);
    const tables = see(client, 'route tables');
    if (tables.kind === 'missing') return { faults: [], gaps: [tables.gap] };
    const used = client.subnets.flatMap(({ id }) => findRouteTable(tables.value, id) ?? []);
    if (used.length === 0 || used.some(({ routes }) => routes.some(leadsFunctionOut))) return judged([]);
    const endpoints = know(network.inRegion[region]?.endpointsForLambda, 'endpoints', region);
    if (endpoints.kind === 'missing') return { faults: [], gaps: [endpoints.missing] };
    if (endpoints.value.some((one) => one.vpcId === vpcId && handsOutKeys(one))) return judged([]);
    const sentence = t(
      'No route of {0} leads to the internet, and {1} has no endpoint of Secrets Manager, KMS or Systems Manager. If it fetches its API key from one of them, it times out: add the endpoint of that service.',
      describeSender(from),
      vpcId,
    );
    return judged([{ severity: 'warning', message: sentence, place: placeOfVpc(facts) }]);
  },
};

/** The interfaces of a function have no public address, which an internet gateway asks for. */
function leadsFunctionOut(route: Route): boolean {
  return route.target.kind !== 'internet gateway' && leadsOut(route);
}

function handsOutKeys(endpoint: Endpoint): boolean {
  const isService = /^com\.amazonaws\.[a-z0-9-]+\.(secretsmanager|kms|ssm)(-fips)?$/.test(
    endpoint.serviceName,
  );
  return isService && isAnswering(endpoint);
}
