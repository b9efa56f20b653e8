import { agree } from './agree';
import type { FirewallRule } from './firewall-rule';
import type { Network } from './network';
import type { Reading } from './reading';
import type { SecurityGroup } from './vpc';
import type { VpcDetail } from './vpc-detail';

interface Told {
  readonly accountId: string;
  readonly detail: VpcDetail;
}

/**
 * What is in VPCs, as their owners tell it: whom a VPC is shared with sees a part of most listings, which must not pass
 * for the whole. What the owner could not read stays unread, but for the DNS attributes, which are no listing.
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing-share-subnet-working-with.html
 *
 * @param others each with a known identity
 */
export function joinDetails(
  own: Network,
  ownId: string,
  others: readonly { readonly accountId: string; readonly network: Network }[],
): Network['vpcDetails'] {
  const ids = new Set(
    [own, ...others.map(({ network }) => network)].flatMap((one) => Object.keys(one.vpcDetails)),
  );
  const networks = [{ accountId: ownId, network: own }, ...others];
  const entries = [...ids].flatMap((vpcId): [string, VpcDetail][] => {
    const told = networks.flatMap(({ accountId, network }): Told[] => {
      const detail = network.vpcDetails[vpcId];
      return detail === undefined ? [] : [{ accountId, detail }];
    });
    const ownerId = findOwner(vpcId, networks);
    const joined = joinTold(own.vpcDetails[vpcId], ownId, ownerId, told);
    return joined === undefined ? [] : [[vpcId, joined]];
  });
  return Object.fromEntries(entries);
}

function findOwner(vpcId: string, networks: readonly { readonly network: Network }[]): string | undefined {
  const listings = networks.flatMap(({ network }) => Object.values(network.inRegion).map(({ vpcs }) => vpcs));
  return listings.flatMap((vpcs) => (vpcs.kind === 'read' ? vpcs.value : [])).find(({ id }) => id === vpcId)
    ?.ownerId;
}

function joinTold(
  own: VpcDetail | undefined,
  ownId: string,
  ownerId: string | undefined,
  told: readonly Told[],
): VpcDetail | undefined {
  // An emulator may not tell whose a VPC is.
  if (own !== undefined && (ownerId === undefined || ownerId === '' || ownerId === ownId)) return own;
  const ofOwner = told.filter(({ accountId }) => ownerId === '' || accountId === ownerId);
  const [first, ...others] = ofOwner;
  if (first === undefined) return own ?? (ownerId === ownId ? undefined : readByStranger(told));
  const agreed = agreeOn(
    first.detail,
    others.map(({ detail }) => detail),
  );
  const ofOthers = told.filter((one) => !ofOwner.includes(one)).map(({ detail }) => detail);
  return { ...beside(agreed, ofOthers), ...(first.accountId === ownId ? {} : { readBy: first.accountId }) };
}

/** Whom the VPC is shared with. */
function readByStranger([first]: readonly Told[]): VpcDetail | undefined {
  return first && { ...first.detail, readBy: first.accountId };
}

/** Other profiles of the same account. */
function agreeOn(first: VpcDetail, others: readonly VpcDetail[]): VpcDetail {
  const { vpcId, region } = first;
  const of = <T>(part: (detail: VpcDetail) => Reading<T>) => agree(vpcId, part(first), ...others.map(part));
  return {
    vpcId,
    region,
    dns: of(({ dns }) => dns),
    nameServers: of(({ nameServers }) => nameServers),
    securityGroups: of(({ securityGroups }) => securityGroups),
    zones: of(({ zones }) => zones),
    resolverRules: of(({ resolverRules }) => resolverRules),
    profiles: of(({ profiles }) => profiles),
    firewall: inOrder(of(({ firewall }) => numbered(firewall))),
    routeTables: of(({ routeTables }) => routeTables),
    networkAcls: of(({ networkAcls }) => networkAcls),
    endpointInterfaces: of(({ endpointInterfaces }) => endpointInterfaces),
  };
}

/** The order of these rules is part of what they say. */
function numbered(rules: VpcDetail['firewall']): Reading<readonly NumberedRule[]> {
  return rules.kind === 'unread'
    ? rules
    : { kind: 'read', value: rules.value.map((rule, place) => ({ rule, place })) };
}

function inOrder(rules: Reading<readonly NumberedRule[]>): VpcDetail['firewall'] {
  return rules.kind === 'unread' ? rules : { kind: 'read', value: rules.value.map(({ rule }) => rule) };
}

interface NumberedRule {
  readonly rule: FirewallRule;
  readonly place: number;
}

/** Whoever uses the VPC reads the same attributes, and has security groups of its own. */
function beside(ofOwner: VpcDetail, others: readonly VpcDetail[]): VpcDetail {
  return {
    ...ofOwner,
    dns: orElse(
      ofOwner.dns,
      others.map(({ dns }) => dns),
    ),
    securityGroups: together([ofOwner, ...others].map(({ securityGroups }) => securityGroups)),
  };
}

function orElse<T>(one: Reading<T>, others: readonly Reading<T>[]): Reading<T> {
  return one.kind === 'read' ? one : (others.find(({ kind }) => kind === 'read') ?? one);
}

/** Who looks for a group that is not among them knows that it is out of sight. */
function together(readings: readonly Reading<readonly SecurityGroup[]>[]): Reading<readonly SecurityGroup[]> {
  const lists = readings.flatMap((reading) => (reading.kind === 'read' ? [reading.value] : []));
  const [first] = readings;
  if (first === undefined || lists.length === 0) return first ?? { kind: 'read', value: [] };
  return { kind: 'read', value: [...new Map(lists.flat().map((group) => [group.id, group])).values()] };
}
