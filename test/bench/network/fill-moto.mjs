// @ts-check

/** Regions that every account has without opting in. */
export const regions = [
  ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'sa-east-1'],
  ...['eu-central-1', 'eu-north-1', 'eu-west-1', 'eu-west-2', 'eu-west-3'],
  ...['ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-southeast-1', 'ap-southeast-2'],
];
export const endpointsInRegion = 20;
export const zonesInAll = 300;
export const zonesThatMatter = 12;

/**
 * Endpoints in the default VPC of each region, and private zones; answers with the zones.
 * @param {string} moto
 * @param {readonly string[]} serviceNames names of Datadog services; at least as many as endpoints in a region
 */
export async function fillMoto(moto, serviceNames, zones = zonesInAll) {
  const perRegion = await Promise.all(regions.map((region) => fillRegion(moto, region, serviceNames)));
  const vpcId = perRegion[0] ?? '';
  const names = Array.from({ length: zones }, (_, index) => {
    if (index === 0) return 'datadoghq.com';
    return index < zonesThatMatter ? `intake-${index}.datadoghq.com` : `team-${index}.example`;
  });
  return Promise.all(names.map((name) => makeZone(moto, name, vpcId)));
}

/**
 * @param {string} moto
 * @param {string} region
 * @param {readonly string[]} serviceNames
 */
async function fillRegion(moto, region, serviceNames) {
  const vpcs = await ask(moto, 'ec2', region, 'Action=DescribeVpcs');
  const vpcId = /<vpcId>(vpc-[0-9a-f]+)</.exec(vpcs)?.[1];
  if (vpcId === undefined) throw new Error(`moto has no default VPC in ${region}`);
  const wanted = serviceNames.slice(0, endpointsInRegion);
  const make = 'Action=CreateVpcEndpoint&VpcEndpointType=Interface';
  await Promise.all(
    wanted.map((name) => ask(moto, 'ec2', region, `${make}&VpcId=${vpcId}&ServiceName=${name}`)),
  );
  return vpcId;
}

/**
 * @param {string} moto
 * @param {string} name
 * @param {string} vpcId
 */
async function makeZone(moto, name, vpcId) {
  const made = await ask(
    ...[moto, 'route53', 'us-east-1'],
    `<CreateHostedZoneRequest xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><Name>${name}</Name>` +
      `<VPC><VPCRegion>us-east-1</VPCRegion><VPCId>${vpcId}</VPCId></VPC><CallerReference>${name}</CallerReference>` +
      '<HostedZoneConfig><PrivateZone>true</PrivateZone></HostedZoneConfig></CreateHostedZoneRequest>',
    '/2013-04-01/hostedzone',
  );
  const id = /<Id>\/hostedzone\/(\w+)</.exec(made)?.[1];
  if (id === undefined) throw new Error(`moto made no zone ${name}:\n${made}`);
  return { id, name };
}

/**
 * moto takes any signature; its scope tells service and region.
 * @param {string} moto
 * @param {string} service
 * @param {string} region
 * @param {string} body
 */
async function ask(moto, service, region, body, path = '/') {
  const scope = `Credential=test/20260101/${region}/${service}/aws4_request`;
  const answer = await fetch(`${moto}${path}`, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=0`,
      'content-type': service === 'ec2' ? 'application/x-www-form-urlencoded' : 'text/xml',
    },
    body: service === 'ec2' ? `Version=2016-11-15&${body}` : body,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`moto refused ${body}:\n${text}`);
  return text;
}
