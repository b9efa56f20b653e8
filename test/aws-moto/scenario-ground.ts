import type { EC2Client } from '@aws-sdk/client-ec2';
import type { World } from '../../src/sandbox/world';
import type { ScenarioIds } from './scenario-ids';

/** Where a world of the sandbox is made once more. */
export interface Ground {
  readonly endpoint: string;
  readonly ec2: EC2Client;
  readonly region: string;
  readonly world: World;
  readonly ids: ScenarioIds;
}
