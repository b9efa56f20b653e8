import { t } from '@vscode/l10n';
import { normalizeHost } from '../../catalogue/host';
import type { Service } from '../../catalogue/site';
import { privateNamesOf, privateNamesOfService } from '../../dns/endpoint-names';
import type { Endpoint } from '../../network/endpoint';
import type { Network } from '../../network/network';
import { subnetChoiceOf } from '../choose-subnets';
import { type Draft, draft, isRefused, join } from '../draft';
import { livingStates } from '../living-states';
import { privateDnsStep } from '../private-dns-step';
import { project } from '../project';
import type { MigrateRequest, SameRegionRequest } from '../request';
import { draftSameRegion } from '../same-region';
import { slug } from '../slug';
import type { CreateEndpoint, SetPrivateDns, Step } from '../step';
import type { VpcFacts } from '../vpc-facts';
import type { Replacement } from './replacement';

export interface Replaced {
  readonly draft: Draft;
  /** Those whose new endpoint answers once the steps are made. */
  readonly done: readonly Replacement[];
}

/** Up to the moment where nothing needs the old endpoints any more. */
export function replaceAll(
  replacements: readonly Replacement[],
  inVpc: readonly Endpoint[],
  request: MigrateRequest,
  facts: VpcFacts,
  network: Network,
): Replaced {
  const services = [...new Set(replacements.map(({ service }) => service))];
  const there = services.flatMap((service) => {
    const found = inVpc.find((one) => one.serviceName === service.name && livingStates.includes(one.state));
    return found === undefined ? [] : [{ service, endpoint: found }];
  });
  const absent = services.filter((service) => !there.some((one) => one.service === service));
  const ceding = replacements.flatMap(({ old, service }) => cede(old, service, facts));
  const made = absent.length === 0 ? draft({}) : addition(absent, replacements, ceding, request, network);
  if (isRefused(made)) return { draft: made, done: [] };
  const created = made.steps.filter((step) => step.kind === 'create endpoint');
  const isCeded = ({ privateDnsName }: CreateEndpoint) =>
    ceding.some((step) => step.privateDnsName === privateDnsName);
  const creation = made.steps.map((step): Step =>
    step.kind === 'create endpoint' && isCeded(step) ? { ...step, privateDns: 'off' } : step,
  );
  const late = created.filter(isCeded).map((step) => {
    const endpoint = { id: '', region: step.region, vpcId: step.vpcId, serviceName: step.serviceName };
    return privateDnsStep(endpoint, { kind: 'result', of: step.name }, step.privateDnsName, 'on');
  });
  const idle = there.filter(({ endpoint }) => !endpoint.privateDnsEnabled);
  const woken = idle.map(({ service, endpoint }) =>
    privateDnsStep(endpoint, { kind: 'id', id: endpoint.id }, nameOf(service, facts), 'on'),
  );
  const waits = there.filter(({ endpoint }) => endpoint.state !== 'available').map(awaitStep);
  const turned = [...late, ...woken];
  const ceded = ceding.filter((step) => turned.some((other) => other.privateDnsName === step.privateDnsName));
  return {
    draft: join(
      { ...made, steps: creation },
      draft({
        steps: [...waits, ...ceded, ...turned],
        kept: there.map(({ service, endpoint }) => ({
          id: endpoint.id,
          sentence: t('{0} has an endpoint, state {1}.', service.title, endpoint.state),
        })),
        cautions: ceded.map(({ privateDnsName }) => ({ kind: 'warning', sentence: gapOf(privateDnsName) })),
      }),
    ),
    done: replacements.filter(
      ({ service }) =>
        there.some((one) => one.service === service) ||
        created.some((step) => step.serviceName === service.name),
    ),
  };
}

function gapOf(name: string): string {
  return t(
    'Only one endpoint of a VPC can answer {0}: for some seconds between the old and the new one, public DNS does.',
    name,
  );
}

function nameOf(service: Service, { view }: VpcFacts): string {
  const [name] = privateNamesOfService(service.name, view.liveNames).names;
  return normalizeHost(name ?? service.privateDnsName);
}

/** The old endpoint gives the name up where the new one is to have the very same. */
function cede(old: Endpoint, service: Service, facts: VpcFacts): readonly SetPrivateDns[] {
  const name = nameOf(service, facts);
  const isSame = old.privateDnsEnabled && privateNamesOf(old, facts.view.liveNames).names.includes(name);
  return isSame ? [privateDnsStep(old, { kind: 'id', id: old.id }, name, 'off')] : [];
}

/** In the subnets and security group of the old endpoint that reaches most zones, as if the names were free already. */
function addition(
  services: readonly Service[],
  replacements: readonly Replacement[],
  ceding: readonly Step[],
  request: MigrateRequest,
  network: Network,
): Draft {
  const [model] = replacements
    .map(({ old }) => old)
    .sort((a, b) => b.subnetIds.length - a.subnetIds.length || (a.id < b.id ? -1 : 1));
  const groupId = model?.securityGroupIds[0];
  const asked: SameRegionRequest = {
    ...request,
    way: 'same region',
    services: services.map(({ name }) => name),
    ...(model === undefined ? {} : { subnetIds: [...model.subnetIds].sort() }),
    securityGroup: groupId === undefined ? { kind: 'new' } : { kind: 'existing', id: groupId },
  };
  const freed = project({ id: '', accountId: '', steps: ceding }, network);
  return draftSameRegion(asked, subnetChoiceOf(asked), freed);
}

function awaitStep({ service, endpoint }: { readonly service: Service; readonly endpoint: Endpoint }): Step {
  return {
    kind: 'await endpoint',
    name: `await-${slug(service.title)}`,
    region: endpoint.region,
    vpcId: endpoint.vpcId,
    why: t('{0} is private only once its endpoint is available.', service.title),
    endpoint: { kind: 'id', id: endpoint.id },
    serviceTitle: service.title,
  };
}
