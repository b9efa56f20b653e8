import { l10n, window } from 'vscode';
import { networkRowOf } from '../argument-row';
import { signalOf } from '../cancellation';
import { views } from '../manifest';
import type { Parts } from '../parts';
import { chosenProfiles } from '../settings';
import { requireTrust } from '../trust';

/** Reads all chosen profiles again, or the one of a row. */
export async function refreshNetwork(
  { accounts, networks, failures }: Parts,
  argument: unknown,
): Promise<void> {
  requireTrust();
  const row = networkRowOf(argument);
  const profiles = row === undefined ? chosenProfiles() : [row.state.profile];
  for (const profile of profiles) accounts.renew(profile);
  const options = { location: { viewId: views.network }, title: l10n.t('Reading networks') };
  await window.withProgress(options, async (_, token) => {
    const signal = signalOf(token);
    await Promise.all(
      profiles.map((profile) =>
        failures.run(async () => {
          await networks.of(profile).refresh(signal);
        }),
      ),
    );
  });
}
