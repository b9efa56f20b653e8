import { describe, it } from 'vitest';
import { cliIsThere } from './cli-bash';
import { useCliGround } from './cli-ground';
import { expectNothingMore, expectSameAsApplying } from './cli-same';
import { peeredCases } from './peered-cases';

// Stands on moto: this proves that the AWS CLI takes the script as it is and makes of it what applying makes.
const cli = useCliGround();
const ofTwoRegions = peeredCases.peering.filter(({ title }) => title.startsWith('of two regions'));

describe.skipIf(!cliIsThere)('the script leaves what applying leaves (skipped where there is no aws)', () => {
  it.for(ofTwoRegions)(
    'peering $title, and nothing more when it is run again',
    { timeout: 600_000 },
    async (one) => {
      await expectNothingMore(await expectSameAsApplying(one, cli), cli);
    },
  );
});
