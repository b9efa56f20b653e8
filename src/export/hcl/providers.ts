import type { Plan } from '../../plan/plan';
import { identifiersOf, inSnakeCase } from '../identifiers';
import { type Place, findAccountId, placesOf } from '../place';
import type { Block } from './block';
import { textOf } from './text';

/** One provider per account and region; aliases only where there are several. */
export function providersOf(plan: Plan): readonly Block[] {
  const places = placesOf(plan);
  return places.map((place) => {
    const accountId = findAccountId(place, plan);
    return {
      head: 'provider "aws"',
      attributes: {
        ...(places.length > 1 ? { alias: textOf(aliasOf(place, plan)) } : {}),
        profile: textOf(place.profile),
        region: textOf(place.region),
        // A profile that leads to another account changes nothing there.
        ...(accountId === undefined ? {} : { allowed_account_ids: `[${textOf(accountId)}]` }),
      },
    };
  });
}

/** What names the provider of a block, where there are several. */
export function providerArgument(place: Place, plan: Plan): Readonly<Record<string, string>> {
  return placesOf(plan).length > 1 ? { provider: `aws.${aliasOf(place, plan)}` } : {};
}

function aliasOf(place: Place, plan: Plan): string {
  return identifiersOf(placesOf(plan).map(nameOf), inSnakeCase).get(nameOf(place)) ?? inSnakeCase([]);
}

function nameOf({ profile, region }: Place): string {
  return `${profile} ${region}`;
}
