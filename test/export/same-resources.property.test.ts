import { parse as parseHcl } from '@cdktf/hcl2json';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { toCloudFormation } from '../../src/export/cloudformation';
import { toTerraform } from '../../src/export/terraform';
import type { Plan } from '../../src/plan/plan';
import { planFor } from '../../src/plan/plan-for';
import type { StepKind } from '../../src/plan/step';
import { anyCountry } from '../plan/any-country';
import { associateRequest, peeringRequest } from '../plan/hub-and-agents';
import { api, request, traces } from '../plan/requests';

const services = [traces.name, api.name];
const anyPlan = fc
  .tuple(anyCountry, fc.constantFrom(peeringRequest({ services }), associateRequest(), request({ services })))
  .map(([network, asked]) => planFor(asked, network));

const inTerraform: Partial<Record<StepKind, string>> = {
  'create security group': 'aws_security_group',
  'allow HTTPS': 'aws_vpc_security_group_ingress_rule',
  'create endpoint': 'aws_vpc_endpoint',
  'set private DNS': 'aws_vpc_endpoint_private_dns',
  'request peering': 'aws_vpc_peering_connection',
  'accept peering': 'aws_vpc_peering_connection_accepter',
  'add route': 'aws_route',
  'create zone': 'aws_route53_zone',
  'set record': 'aws_route53_record',
  'authorize association': 'aws_route53_vpc_association_authorization',
  'associate zone': 'aws_route53_zone_association',
};

const inStack: Partial<Record<StepKind, string>> = {
  'create security group': 'AWS::EC2::SecurityGroup',
  'allow HTTPS': 'AWS::EC2::SecurityGroupIngress',
  'create endpoint': 'AWS::EC2::VPCEndpoint',
  'request peering': 'AWS::EC2::VPCPeeringConnection',
  'add route': 'AWS::EC2::Route',
  'create zone': 'AWS::Route53::HostedZone',
  'set record': 'AWS::Route53::RecordSet',
};

function typesOf({ steps }: Plan, types: Partial<Record<StepKind, string>>): readonly string[] {
  return steps.flatMap(({ kind }) => types[kind] ?? []).sort();
}

test('Terraform describes the resources of the plan', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (plan) => {
      // A document of HCL has no type; its resources are objects by type and name.
      const { resource = {} } = (await parseHcl('main.tf', toTerraform(plan))) as {
        resource?: Record<string, object>;
      };
      const types = Object.entries(resource)
        .filter(([type]) => type !== 'aws_vpc_security_group_egress_rule')
        .flatMap(([type, named]) => Object.keys(named).map(() => type));
      expect(types.sort()).toEqual(typesOf(plan, inTerraform));
    }),
    { numRuns: 30 },
  );
}, 60_000);

test('CloudFormation describes the resources of the plan, and tells the rest as commands', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const text = toCloudFormation(plan);
      // A YAML document has no type; that of a template is known.
      const { Resources } = parseYaml(text) as { Resources: Record<string, { Type: string }> };
      const types = Object.values(Resources).map(({ Type }) => Type);
      const made = types.filter((type) => type !== 'AWS::CloudFormation::WaitConditionHandle');
      expect(made.sort()).toEqual(typesOf(plan, inStack));
      const authorized = plan.steps.filter(({ kind }) => kind === 'authorize association');
      expect(text.split('create-vpc-association-authorization').length - 1).toBe(authorized.length);
    }),
    { numRuns: 100 },
  );
}, 60_000);
