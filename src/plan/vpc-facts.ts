import { t } from '@vscode/l10n';
import { viewVpc } from '../dns/view-vpc';
import type { VpcView } from '../dns/vpc-view';
import type { Network, RegionNetwork } from '../network/network';
import type { DnsAttributes, Vpc } from '../network/vpc';
import type { VpcDetail } from '../network/vpc-detail';
import type { Draft } from './draft';
import { refuse } from './draft';
import type { VpcOfSite } from './request';
import { reasonUnread } from './unread';

/** What every planner needs to know before it says anything. */
export interface VpcFacts {
  readonly kind: 'known';
  readonly accountId: string;
  readonly vpc: Vpc;
  readonly dns: DnsAttributes;
  readonly detail: VpcDetail;
  readonly inRegion: RegionNetwork;
  /** The host of an endpoint override. */
  readonly emulator?: string;
  /** Name resolution once both DNS attributes are on. */
  readonly view: VpcView;
}

export interface VpcUnknown {
  readonly kind: 'unknown';
  readonly refusal: Draft;
}

export function readVpcFacts(at: VpcOfSite, network: Network): VpcFacts | VpcUnknown {
  const { identity } = network;
  if (identity.kind === 'unread') return unknown(reasonUnread(identity));
  const inRegion = network.inRegion[at.region];
  if (inRegion === undefined)
    return unknown(t('Region {0} was not read. Read it, then plan again.', at.region));
  if (inRegion.vpcs.kind === 'unread') return unknown(reasonUnread(inRegion.vpcs));
  const vpc = inRegion.vpcs.value.find((candidate) => candidate.id === at.vpcId);
  if (vpc === undefined) {
    return unknown(t('There is no VPC {0} in {1}. Choose another VPC.', at.vpcId, at.region));
  }
  const detail = network.vpcDetails[at.vpcId];
  if (detail === undefined) return unknown(t('{0} was not looked into. Read it, then plan again.', at.vpcId));
  if (detail.dns.kind === 'unread') return unknown(reasonUnread(detail.dns));
  const on = { enableDnsSupport: true, enableDnsHostnames: true };
  return {
    kind: 'known',
    accountId: identity.value.accountId,
    vpc,
    dns: detail.dns.value,
    detail,
    inRegion,
    ...(network.emulator === undefined ? {} : { emulator: network.emulator }),
    view: { ...viewVpc(network, at.region, at.vpcId), dns: { kind: 'read', value: on } },
  };
}

function unknown(reason: string | undefined): VpcUnknown {
  return { kind: 'unknown', refusal: refuse(reason ?? '') };
}
