import type { PeeringState } from '../../network/peering';
import { makeId } from '../make-id';
import type { AccountOfWorld } from '../world';
import type { PeeringOfWorld, RouteTableOfWorld } from '../world-paths';
import { vpcIdOf } from './sample-vpc';

export interface SamplePeering {
  readonly requester: SampleSide;
  readonly accepter: SampleSide;
  readonly state: PeeringState;
}

interface SampleSide {
  readonly vpc: string;
  readonly account: AccountOfWorld;
}

export function samplePeering({ requester, accepter, state }: SamplePeering): PeeringOfWorld {
  return {
    id: peeringIdOf(requester.vpc, accepter.vpc),
    requesterVpcId: vpcIdOf(requester.vpc),
    accepterVpcId: vpcIdOf(accepter.vpc),
    state,
    tags: {
      [accepter.account.id]: { Name: `${accepter.vpc}-to-${requester.vpc}` },
      [requester.account.id]: { Name: `${requester.vpc}-to-${accepter.vpc}` },
    },
  };
}

export function routeThroughPeering(
  cidr: string,
  requesterVpc: string,
  accepterVpc: string,
): RouteTableOfWorld['routes'][number] {
  return {
    destination: { kind: 'cidr', cidr },
    target: { kind: 'peering', id: peeringIdOf(requesterVpc, accepterVpc) },
  };
}

export function peeringIdOf(requesterVpc: string, accepterVpc: string): string {
  return makeId('pcx', `${requesterVpc}/${accepterVpc}`);
}
