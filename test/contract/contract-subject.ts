import type { Account } from '../../src/network/account';

/** An account under contract and the network that was prepared in it for one test. */
export interface ContractSubject {
  readonly account: Account;
  readonly accountId: string;
  readonly alias: string;
  /** Another account. */
  readonly peer: { readonly account: Account; readonly accountId: string };
  readonly network: ContractNetwork;
  /** Lets the time pass that endpoints take from pending to available, and from deleting to gone. */
  readonly settle: () => Promise<void>;
}

export interface ContractNetwork {
  readonly region: string;
  /**
   * 10.20.0.0/16, tagged Name=contract and team=network; DNS support on, DNS host names off; DHCP options with
   * the name servers 10.20.0.53 and 10.20.1.53; no endpoints; security group `default` only.
   */
  readonly vpcId: string;
  /** 10.20.1.0/24, tagged Name=first. The service supports its zone. */
  readonly firstSubnetId: string;
  /** 10.20.2.0/24 in another zone, which the service supports too; no tags. */
  readonly secondSubnetId: string;
  /** 10.20.3.0/24 in the zone of the first. */
  readonly sameZoneSubnetId: string;
  /** 10.21.0.0/16 without tags; both DNS attributes on; name servers of Amazon; no zones, one subnet. */
  readonly otherVpcId: string;
  readonly otherSubnetId: string;
  /** Active, from `vpcId` to `otherVpcId`, tagged Name=to-other; the only one. */
  readonly peeringId: string;
  /** Of `vpcId`, tagged Name=private, used by the first subnet: 10.21.0.0/16 goes to the peering. */
  readonly routeTableId: string;
  /**
   * Of `vpcId`, tagged Name=guarded, used by the second subnet. Inbound: 200 denies everything from 10.99.0.0/16,
   * 100 allows TCP 443 from 10.20.0.0/16. Outbound: 100 allows TCP 1024-65535 to 10.20.0.0/16.
   */
  readonly networkAclId: string;
  /** Running, in the subnet of the same zone with address 10.20.3.20 and group `default`, tagged Name=web-1; the only one. */
  readonly instanceId: string;
  /** In the same subnet, attached to nothing, described as `made by hand`, tagged Name=spare. */
  readonly freeInterfaceId: string;
  /** A service that endpoints can be made for, hosted in `region`. */
  readonly service: { readonly name: string; readonly privateDnsName: string };
  /**
   * Private zone `metrics.agent.datadoghq.com` of `vpcId`, comment `for the contract`, with the records
   * `metrics.agent.datadoghq.com` A 60 10.20.1.10, `*.metrics.agent.datadoghq.com` CNAME 300
   * metrics.agent.datadoghq.com, and `www.metrics.agent.datadoghq.com` A alias of `aliasTarget`.
   */
  readonly zoneId: string;
  readonly aliasTarget: { readonly name: string; readonly zoneId: string };
  /** Private zone `datadoghq.com` of `vpcId`, without records. */
  readonly broadZoneId: string;
  /** Private zone `unrelated.example` of `vpcId`, without records. */
  readonly unrelatedZoneId: string;
  /** VPCs of other accounts that may be associated with `zoneId`: this one, of us-west-2. */
  readonly authorizedVpcId: string;
  /** 10.22.0.0/16 of the other account, in `region`. */
  readonly peerVpcId: string;
  /** 10.21.128.0/17 of the other account, in `region`: a part of what `otherVpcId` has. */
  readonly overlappingVpcId: string;
}

/** What an emulator does differently from AWS's documentation. A test that rests on it is skipped by this name. */
export type Deviation =
  | 'executes the rehearsal of endpoints'
  | 'forgets tokens'
  | 'has no private DNS preconditions'
  | 'sees no private DNS conflicts'
  | 'has no pending state'
  | 'has no deleting state'
  | 'accepts any service'
  | 'accepts any security group'
  | 'accepts two subnets of one zone'
  | 'accepts subnets of another VPC'
  | 'lets a security group go that is in use'
  | 'counts no free addresses'
  | 'names endpoints in its own way'
  | 'makes security groups in any VPC'
  | 'has zone ids of its own form'
  | 'deletes endpoints that are not there'
  | 'gives endpoints interfaces of its own kind'
  | 'knows no association authorizations'
  | 'leaves out the last rule of network ACLs'
  | 'peers what is peered'
  | 'lets VPCs that overlap be peered'
  | 'shows every route as active'
  | 'lets routes hide the VPC itself'
  | 'makes a zone of every request'
  | 'sees no conflicting zones'
  | 'takes any name for a zone'
  | 'takes any VPC for a zone'
  | 'has words of its own for records that are not there'
  | 'associates what is associated'
  | 'mistakes an absent VPC for the last one'
  | 'ignores changes of private DNS'
  | 'sends scripts to anything'
  | 'lists no runs of commands';

export interface ContractTest {
  /** A fresh subject for the test that runs. */
  readonly subject: () => ContractSubject;
  /** Defines a test, or skips it where the subject deviates in this way. */
  readonly unless: (deviation: Deviation, name: string, test: () => Promise<void>) => void;
}
