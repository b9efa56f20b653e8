import { networkRowOf } from '../argument-row';
import { loadWork } from '../lazy/work';
import { vpcOfRow } from '../network/targets-of-row';
import type { Parts } from '../parts';
import { wishOf } from '../provision/wish';
import { requireProfiles } from '../require-profiles';

/** Asks, plans, and shows the plan. Nothing is changed before the plan is applied. */
export async function provisionEndpoints({ networks, plans }: Parts, argument: unknown): Promise<void> {
  const profiles = requireProfiles();
  const row = networkRowOf(argument);
  const vpc = row && vpcOfRow(row);
  const plan = await loadWork().planProvisioning(networks, profiles, {
    ...(row === undefined ? {} : { profile: row.state.profile }),
    ...(vpc === undefined ? {} : { vpc }),
    ...wishOf(argument),
  });
  if (plan !== undefined) await plans().show(plan);
}
