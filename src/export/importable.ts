import type { Plan } from '../plan/plan';

/** Something that stays as it is, and what each language calls its kind. */
interface Importable {
  readonly id: string;
  readonly inTerraform: string;
  readonly inCloudFormation: string;
}

const kinds: readonly (readonly [prefix: string, inTerraform: string, inCloudFormation: string])[] = [
  ['vpce-', 'aws_vpc_endpoint', 'AWS::EC2::VPCEndpoint'],
  ['sg-', 'aws_security_group', 'AWS::EC2::SecurityGroup'],
  ['pcx-', 'aws_vpc_peering_connection', 'AWS::EC2::VPCPeeringConnection'],
  ['Z', 'aws_route53_zone', 'AWS::Route53::HostedZone'],
];

/** What the plan keeps, each once, as far as a tool can take it over. */
export function importableOf({ kept }: Plan): readonly Importable[] {
  return [...new Set(kept.map(({ id }) => id))].flatMap((id) => {
    const kind = kinds.find(([prefix]) => id.startsWith(prefix));
    return kind === undefined ? [] : [{ id, inTerraform: kind[1], inCloudFormation: kind[2] }];
  });
}
