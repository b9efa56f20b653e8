import type { NewEndpoint } from '../network/account-changes';
import type { Endpoint } from '../network/endpoint';
import { endpointsThere, showEndpoint } from './endpoints';
import { checkPlacement } from './endpoint-placement';
import { checkPrivateDns } from './endpoint-private-dns';
import { makeId } from './make-id';
import { Refusal } from './refusal';
import type { Changed, Scene } from './scene';
import { securityGroupFor } from './security-groups';
import { serviceFor } from './services';
import { checkTags } from './tags';
import { ownVpcFor } from './vpcs';
import type { EndpointOfWorld, ServiceOfWorld, World } from './world';

/** Default quotas of AWS PrivateLink and of Amazon VPC. */
const endpointsPerVpc = 50;
const groupsPerInterface = 5;

export function createEndpoint(scene: Scene, wanted: NewEndpoint): Changed<Endpoint> {
  const { world } = scene;
  const earlier = findEarlier(scene, wanted);
  if (earlier !== undefined) return { world, value: showEndpoint(scene, earlier) };
  const service = check(scene, wanted);
  const endpoint = endpointOf(scene, wanted, service);
  const after: World = {
    ...world,
    endpoints: [...world.endpoints, endpoint],
    tokens: [...world.tokens, { ...tokenOf(scene, wanted), madeId: endpoint.id }],
    madeSoFar: world.madeSoFar + 1,
  };
  return { world: after, value: showEndpoint({ ...scene, world: after }, endpoint) };
}

/**
 * The endpoint that the same request has made before, whatever has become of it.
 * https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html
 */
function findEarlier(scene: Scene, wanted: NewEndpoint): EndpointOfWorld | undefined {
  const asked = tokenOf(scene, wanted);
  if (!/^[\x21-\x7e]{1,64}$/.test(asked.token))
    throw new Refusal('InvalidClientToken', `The client token '${asked.token}' is not valid`);
  const used = scene.world.tokens.find(
    ({ token, region, ownerId }) =>
      token === asked.token && region === asked.region && ownerId === asked.ownerId,
  );
  if (used === undefined) return undefined;
  if (used.request !== asked.request)
    throw new Refusal(
      'IdempotentParameterMismatch',
      `The client token '${asked.token}' was used before with other parameters`,
    );
  return scene.world.endpoints.find(({ id }) => id === used.madeId);
}

function tokenOf({ accountId, region }: Scene, { token, ...request }: NewEndpoint) {
  return { ownerId: accountId, region, token, request: JSON.stringify(request) };
}

function check(scene: Scene, wanted: NewEndpoint): ServiceOfWorld {
  const vpc = ownVpcFor(scene, wanted.vpcId);
  const service = serviceFor(scene, wanted.serviceName, wanted.serviceRegion);
  checkPlacement(scene, wanted, service);
  checkGroups(scene, wanted);
  checkTags(wanted.tags);
  if (endpointsThere(scene).filter(({ vpcId }) => vpcId === vpc.id).length >= endpointsPerVpc)
    throw new Refusal(
      'VpcEndpointLimitExceeded',
      `The maximum number of VPC endpoints has been reached for ${vpc.id}`,
    );
  if (wanted.privateDns === 'on') checkPrivateDns(scene, vpc, service);
  return service;
}

function checkGroups(scene: Scene, { vpcId, securityGroupIds }: NewEndpoint): void {
  if (securityGroupIds.length > groupsPerInterface)
    throw new Refusal(
      'SecurityGroupsPerInterfaceLimitExceeded',
      `More than ${groupsPerInterface} security groups for a network interface`,
    );
  for (const groupId of securityGroupIds)
    if (securityGroupFor(scene, groupId).vpcId !== vpcId)
      throw new Refusal(
        'InvalidGroup.NotFound',
        `The security group '${groupId}' does not exist in VPC ${vpcId}`,
      );
}

function endpointOf(scene: Scene, wanted: NewEndpoint, service: ServiceOfWorld): EndpointOfWorld {
  const { vpcId, serviceName, serviceRegion, privateDns, subnetIds, securityGroupIds, tags } = wanted;
  return {
    id: makeId('vpce', `made/${scene.world.madeSoFar}`),
    vpcId,
    serviceName,
    serviceRegion,
    privateDns,
    subnetIds,
    securityGroupIds: securityGroupIds.length > 0 ? securityGroupIds : [defaultGroupId(scene, vpcId)],
    tags,
    fate: service.fate ?? { state: 'available' },
    needsAcceptance: service.acceptance === 'required',
    settledAt: scene.now + scene.settling.pending,
  };
}

function defaultGroupId({ world }: Scene, vpcId: string): string {
  const group = world.securityGroups.find((each) => each.vpcId === vpcId && each.name === 'default');
  if (group === undefined) throw new Error(`The world gives ${vpcId} no default security group.`);
  return group.id;
}
