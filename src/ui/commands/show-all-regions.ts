import { l10n, window } from 'vscode';
import { networkRowOf } from '../argument-row';
import { signalOf } from '../cancellation';
import { views } from '../manifest';
import { otherRegions } from '../network/snapshot/regions-to-read';
import type { Parts } from '../parts';
import { chosenProfiles } from '../settings';
import { requireTrust } from '../trust';

/** Reads the enabled regions that were left out, of one profile or of all. */
export async function showAllRegions({ networks }: Parts, argument: unknown): Promise<void> {
  requireTrust();
  const row = networkRowOf(argument);
  const profiles = row === undefined ? chosenProfiles() : [row.state.profile];
  const options = { location: { viewId: views.network }, title: l10n.t('Reading regions') };
  await window.withProgress(options, async (_, token) => {
    const signal = signalOf(token);
    await Promise.all(
      profiles.map(async (profile) => {
        const holder = networks.of(profile);
        const { regions, inRegion } = await holder.whole(signal);
        await holder.addRegions(otherRegions(regions, Object.keys(inRegion)), signal);
      }),
    );
  });
}
