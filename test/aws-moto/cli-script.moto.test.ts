import { describe, it } from 'vitest';
import { cliIsThere, services, useCliGround } from './cli-ground';
import { expectSameAsApplying } from './cli-same';

// Stands on moto: this proves that the AWS CLI takes the script as it is and makes of it what applying makes.
const ground = useCliGround();

describe.skipIf(!cliIsThere)(
  'the script, run by bash with the AWS CLI (skipped where there is no aws)',
  () => {
    it('leaves the same network as applying: same region', { timeout: 600_000 }, async () => {
      const { hub } = ground;
      await expectSameAsApplying(
        () => ({ way: 'same region', ...hub(), services, securityGroup: { kind: 'new' } }),
        ground,
      );
    });
  },
);
