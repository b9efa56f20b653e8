import type { At } from '../../network/account-reading';
import type { Connection } from '../connection';
import { nameOf } from '../tags';
import { readInstancesOfVpc } from './read-instances-of-vpc';

/** Also of those that are stopped: their network interfaces stay. */
export async function readInstanceNames(
  aws: Connection,
  at: At,
  vpcId: string,
): Promise<Readonly<Record<string, string>>> {
  const instances = await readInstancesOfVpc(aws, at, vpcId, []);
  return Object.fromEntries(
    instances.flatMap(({ InstanceId: id, Tags: tags }) => {
      const { name } = nameOf(tags);
      return id === undefined || name === undefined ? [] : [[id, name]];
    }),
  );
}
