import type { World } from '../../src/sandbox/world';
import { ec2Of } from './plan-world';
import { makeEndpoints } from './scenario-endpoints';
import type { Ground } from './scenario-ground';
import { ScenarioIds } from './scenario-ids';
import { makeNames } from './scenario-names';
import { makePaths } from './scenario-paths';
import { makeVpcs } from './scenario-vpcs';

/** The network of a sandbox world, made in moto by the requests that a person's tools would send. */
export async function makeWorld(endpoint: string, world: World): Promise<ScenarioIds> {
  const [region, ...others] = new Set(world.vpcs.map((vpc) => vpc.region));
  if (region === undefined || others.length > 0) throw new Error('A scenario plays in one region');
  const { instances = [], networkInterfaces = [] } = world;
  if (instances.length + networkInterfaces.length > 0) throw new Error('Senders of a world are not made');
  const ground: Ground = { endpoint, ec2: ec2Of(endpoint, region), region, world, ids: new ScenarioIds() };
  await makeVpcs(ground);
  await makePaths(ground);
  await makeEndpoints(ground);
  await makeNames(ground);
  return ground.ids;
}
