import { t } from '@vscode/l10n';
import { normalizeHost } from '../../catalogue/host';
import type { Service } from '../../catalogue/site';
import { privateNamesOf, privateNamesOfService } from '../../dns/endpoint-names';
import { resolve } from '../../dns/resolve';
import type { Endpoint } from '../../network/endpoint';
import type { Network } from '../../network/network';
import { subnetChoiceOf } from '../choose-subnets';
import { type Draft, draft, isRefused, join } from '../draft';
import { awaitStepFor } from '../endpoint-steps';
import { livingStates } from '../living-states';
import { findPrivateDnsConflict } from '../private-dns-conflict';
import { privateDnsStep } from '../private-dns-step';
import { project } from '../project';
import type { MigrateRequest, SameRegionRequest } from '../request';
import { draftSameRegion } from '../same-region';
import type { CreateEndpoint, SetPrivateDns, Step } from '../step';
import { whyNotAnswered } from '../why-not-answered';
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
  const freed = project({ id: '', accountId: '', steps: ceding }, network);
  const made = absent.length === 0 ? draft({}) : addition(absent, replacements, request, freed);
  if (isRefused(made)) return { draft: made, done: [] };
  const created = made.steps.filter((step) => step.kind === 'create endpoint');
  const isCeded = ({ privateDnsName }: CreateEndpoint) =>
    ceding.some((step) => step.privateDnsName === privateDnsName);
  const creation = made.steps.map((step): Step =>
    step.kind === 'create endpoint' && isCeded(step) ? { ...step, privateDns: 'off' } : step,
  );
  const late = created.filter(isCeded).map(answerLater);
  const others = inVpc.filter(({ id }) => !ceding.some((step) => isOf(step, id)));
  const idle = there.filter(({ endpoint }) => !endpoint.privateDnsEnabled);
  const isBlocked = (one: There) => findBlock(one, others, facts, freed) !== undefined;
  const mute = idle.filter((one) => isBlocked(one) && !isLedTo(one, facts));
  const woken = idle
    .filter((one) => !isBlocked(one))
    .map(({ service, endpoint }) =>
      privateDnsStep(endpoint, { kind: 'id', id: endpoint.id }, nameOf(service, facts), 'on'),
    );
  const waits = there
    .filter(({ endpoint }) => endpoint.state !== 'available')
    .map(({ service, endpoint }) => awaitStepFor(service, endpoint));
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
        there.some((one) => one.service === service && !mute.includes(one)) ||
        created.some((step) => step.serviceName === service.name),
    ),
  };
}

function answerLater({ name, region, vpcId, serviceName, privateDnsName }: CreateEndpoint): SetPrivateDns {
  const endpoint = { id: '', region, vpcId, serviceName };
  return privateDnsStep(endpoint, { kind: 'result', of: name }, privateDnsName, 'on');
}

interface There {
  readonly service: Service;
  readonly endpoint: Endpoint;
}

function isOf({ endpoint }: SetPrivateDns, id: string): boolean {
  return endpoint.kind === 'id' && endpoint.id === id;
}

/** What keeps an endpoint from answering its name even after the old ones gave it up. */
function findBlock(
  { service, endpoint }: There,
  others: readonly Endpoint[],
  facts: VpcFacts,
  { vpcDetails }: Network,
): string | undefined {
  const freed = { ...facts, detail: vpcDetails[facts.vpc.id] ?? facts.detail };
  const name = nameOf(service, facts);
  const rivals = others.filter((other) => other !== endpoint);
  return whyNotAnswered(endpoint, name, facts) ?? findPrivateDnsConflict(name, freed, rivals);
}

/** By a zone made by hand. */
function isLedTo({ service, endpoint }: There, facts: VpcFacts): boolean {
  const answer = resolve(nameOf(service, facts), facts.view);
  return answer.kind === 'private' && answer.endpoints.every(({ id }) => id === endpoint.id);
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
  request: MigrateRequest,
  freed: Network,
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
  return draftSameRegion(asked, subnetChoiceOf(asked), freed);
}
