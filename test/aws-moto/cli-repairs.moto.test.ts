import { describe, it } from 'vitest';
import { cliIsThere } from './cli-bash';
import { cliCases } from './cli-cases';
import { useCliGround } from './cli-ground';
import { expectSameAsApplying } from './cli-same';

// Stands on moto: this proves that the AWS CLI takes the script as it is and makes of it what applying makes.
const cli = useCliGround();

describe.skipIf(!cliIsThere)('the script leaves what applying leaves (skipped where there is no aws)', () => {
  it.for(cliCases('small repairs'))('$way $title', { timeout: 600_000 }, async (one) => {
    await expectSameAsApplying(one, cli);
  });
});
