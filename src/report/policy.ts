import { privateLinkSites } from '../catalogue/sites';
import {
  type ChangingMethod,
  permissionsToChange,
  permissionsToProbe,
  permissionsToRead,
} from '../network/permissions';
import type { PlanRequest } from '../plan/request';
import type { StepKind } from '../plan/step';
import { callsOfStep, stepsOfWay } from './policy-tables';

type Way = PlanRequest['way'];

interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: '*';
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/**
 * The least identity-based policy: a statement for reading, one for each kind of plan, and one for probes on instances,
 * of which a person takes those that they want. What reading needs is not repeated.
 */
export function policy(): string {
  const statements = [
    statement('Read', Object.values(permissionsToRead).flat()),
    ...ways.map((way) => statement(sidOf(way), actionsOf(way))),
    acrossRegions(),
    statement('Probe', Object.values(permissionsToProbe).flat()),
  ];
  return `${JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2)}\n`;
}

const ways = Object.keys(stepsOfWay) as Way[];

/** Making a plan of that kind and taking it back. */
function actionsOf(way: Way): readonly string[] {
  const read: readonly string[] = Object.values(permissionsToRead).flat();
  const methods = stepsOfWay[way].flatMap((kind: StepKind): readonly ChangingMethod[] => callsOfStep[kind]);
  return methods.flatMap((method) => permissionsToChange[method]).filter((action) => !read.includes(action));
}

/**
 * A permission without a call of its own, which service control policies must allow too: "Cross-Region access" in
 * https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html
 */
function acrossRegions(): Statement {
  const regions = privateLinkSites.map((site) => site.awsRegion).sort();
  const Condition = { StringEquals: { 'ec2:VpceServiceRegion': regions } };
  return { ...statement('CrossRegionService', ['vpce:AllowMultiRegion']), Condition };
}

/** Not every call can be limited to resources, and a plan does not know the ids of what it will create. */
function statement(sid: string, actions: readonly string[]): Statement {
  return { Sid: sid, Effect: 'Allow', Action: [...new Set(actions)].sort(), Resource: '*' };
}

/** AWS allows letters and digits alone. */
function sidOf(way: Way): string {
  return way.replace(/(^| )(\w)/g, (_, _space: string, letter: string) => letter.toUpperCase());
}
