import { describe, expect, it } from 'vitest';
import { type Ending, cliIsThere } from './cli-bash';
import { useCliGround } from './cli-ground';
import { expectSameAsApplying } from './cli-same';
import { peeredCases } from './peered-cases';

// Stands on moto: this proves that the AWS CLI takes the script as it is and makes of it what applying makes.
const cli = useCliGround();

/** What the AWS CLI makes of the answer to a call that moto does not know; the status is that of its versions. */
const unknown: Readonly<Record<keyof Ending, unknown>> = {
  status: expect.toBeOneOf([254, 255]),
  stderr: expect.stringContaining(
    'An error occurred (404) when calling the CreateVPCAssociationAuthorization operation: Not Found',
  ),
};

describe.skipIf(!cliIsThere)('the script leaves what applying leaves (skipped where there is no aws)', () => {
  it.for(peeredCases.peering.filter(({ ends }) => ends === 'stopped'))(
    'peering $title, as applying does',
    { timeout: 600_000 },
    async (ofTwoAccounts) => {
      await expectSameAsApplying(ofTwoAccounts, cli, unknown);
    },
  );
});
