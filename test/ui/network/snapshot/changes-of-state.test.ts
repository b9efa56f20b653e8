import { expect, it } from 'vitest';
import { tidied, withNothingLoading } from '../../../../src/ui/network/snapshot/changes-of-state';
import { partNames } from '../../../../src/ui/network/snapshot/part-names';
import { holdSandbox, neverAborted } from './sandbox-holder';

const east = 'us-east-1';

async function stateWithLoading(region: string) {
  const { holder } = holdSandbox();
  await holder.whole(neverAborted);
  const { state } = holder;
  const part = { ...state.inRegion[region], isLoading: true };
  return { ...state, inRegion: { ...state.inRegion, [region]: part } };
}

it('a region that nobody reads any more is dropped after all was read, one that somebody reads stays', async () => {
  const state = await stateWithLoading(east);
  expect(tidied(state, [], () => false).inRegion).not.toHaveProperty(east);
  expect(tidied(state, [], (name) => name === partNames.region(east)).inRegion).toHaveProperty(east);
});

it('what was under way and is ended is loading no more, and what was known of it stays', async () => {
  const state = await stateWithLoading(east);
  const region = withNothingLoading(state).inRegion[east];
  expect(region).toEqual({ ...state.inRegion[east], isLoading: false });
  const unknown = { ...state, inRegion: { 'eu-west-1': { isLoading: true } } };
  expect(withNothingLoading(unknown).inRegion).toEqual({});
});

it('a state of which nothing is under way is left as it is', async () => {
  const { holder } = holdSandbox();
  await holder.whole(neverAborted);
  expect(withNothingLoading(holder.state)).toBe(holder.state);
});
