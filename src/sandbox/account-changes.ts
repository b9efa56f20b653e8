import type { AccountChanges, Mode, NewEndpoint } from '../network/account-changes';
import type { At } from '../network/account-reading';
import type { RuleDirection, SecurityRule, Tags } from '../network/vpc';
import { acceptPeering, deletePeering, requestPeering } from './change-peering';
import { addRoute, deleteRoute } from './change-route';
import { createEndpoint } from './create-endpoint';
import { deleteEndpoint } from './delete-endpoint';
import { allowRule, revokeRule } from './group-rules';
import type { Changed, Scene } from './scene';
import { createSecurityGroup, deleteSecurityGroup } from './security-groups';
import { setPrivateDns } from './set-private-dns';
import type { CallRequest, Switchboard } from './switchboard';
import { setDnsAttribute } from './vpcs';

export function accountChanges(switchboard: Switchboard): AccountChanges {
  const perform = async <T>(
    mode: Mode,
    request: CallRequest,
    effect: (scene: Scene) => Changed<T>,
  ): Promise<T | undefined> => {
    if (mode === 'make') return switchboard.change(request, effect);
    await switchboard.rehearse(request, effect);
    return undefined;
  };
  const at = ({ region, signal }: At, action: string): CallRequest => ({ action, region, signal });
  const ruling =
    (action: string, direction: RuleDirection, change: typeof allowRule) =>
    (mode: Mode, there: At, groupId: string, rule: SecurityRule): Promise<void> =>
      perform(mode, at(there, action), (scene) => change(scene, direction, groupId, rule));
  return {
    setDnsAttribute: (there, vpcId, attribute, value) =>
      switchboard.change(at(there, 'ec2:ModifyVpcAttribute'), (scene) =>
        setDnsAttribute(scene, vpcId, attribute, value),
      ),
    createSecurityGroup: (mode, there, group) =>
      perform(mode, { ...at(there, 'ec2:CreateSecurityGroup'), alsoNeeds: tagging(group.tags) }, (scene) =>
        createSecurityGroup(scene, group),
      ),
    deleteSecurityGroup: (mode, there, groupId) =>
      perform(mode, at(there, 'ec2:DeleteSecurityGroup'), (scene) => deleteSecurityGroup(scene, groupId)),
    allowIngress: ruling('ec2:AuthorizeSecurityGroupIngress', 'ingress', allowRule),
    revokeIngress: ruling('ec2:RevokeSecurityGroupIngress', 'ingress', revokeRule),
    allowEgress: ruling('ec2:AuthorizeSecurityGroupEgress', 'egress', allowRule),
    revokeEgress: ruling('ec2:RevokeSecurityGroupEgress', 'egress', revokeRule),
    createEndpoint: (mode, there, endpoint) =>
      perform(
        mode,
        { ...at(there, 'ec2:CreateVpcEndpoint'), alsoNeeds: neededFor(endpoint, there.region) },
        (scene) => createEndpoint(scene, endpoint),
      ),
    deleteEndpoint: (mode, there, endpointId) =>
      perform(mode, at(there, 'ec2:DeleteVpcEndpoints'), (scene) => deleteEndpoint(scene, endpointId)),
    setPrivateDns: (mode, there, endpointId, value) =>
      perform(mode, { ...at(there, 'ec2:ModifyVpcEndpoint'), alsoNeeds: neededForPrivateDns }, (scene) =>
        setPrivateDns(scene, endpointId, value),
      ),

    requestPeering: (mode, there, peering) =>
      perform(
        mode,
        { ...at(there, 'ec2:CreateVpcPeeringConnection'), alsoNeeds: tagging(peering.tags) },
        (scene) => requestPeering(scene, peering),
      ),
    acceptPeering: (mode, there, peeringId) =>
      perform(mode, at(there, 'ec2:AcceptVpcPeeringConnection'), (scene) => acceptPeering(scene, peeringId)),
    deletePeering: (mode, there, peeringId) =>
      perform(mode, at(there, 'ec2:DeleteVpcPeeringConnection'), (scene) => deletePeering(scene, peeringId)),
    addRoute: (mode, there, route) =>
      perform(mode, at(there, 'ec2:CreateRoute'), (scene) => addRoute(scene, route)),
    // A route is deleted by its destination alone, so that its target is looked at first.
    deleteRoute: (mode, there, route) =>
      perform(mode, { ...at(there, 'ec2:DeleteRoute'), alsoNeeds: ['ec2:DescribeRouteTables'] }, (scene) =>
        deleteRoute(scene, route),
      ),
  };
}

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/supported-iam-actions-tagging.html */
function tagging(tags: Tags): readonly string[] {
  return Object.keys(tags).length === 0 ? [] : ['ec2:CreateTags'];
}

/**
 * The association is a dependent action of `ec2:CreateVpcEndpoint`, listed without a condition, although only private
 * DNS has a zone that the VPC could be associated with.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 */
const neededForPrivateDns = ['route53:AssociateVPCWithHostedZone'];

function neededFor(endpoint: NewEndpoint, region: string): readonly string[] {
  const isCrossRegion = endpoint.serviceRegion !== region;
  return [
    ...tagging(endpoint.tags),
    ...neededForPrivateDns,
    ...(isCrossRegion ? ['vpce:AllowMultiRegion'] : []),
  ];
}
