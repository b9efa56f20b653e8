import { commands } from 'vscode';
import { views } from '../manifest';
import { chosenProfiles, setChosenProfiles } from '../settings';
import { requireTrust } from '../trust';

/** Adds the built-in account to the chosen ones and shows it. */
export async function useSandbox(): Promise<void> {
  requireTrust();
  await setChosenProfiles([...new Set([...chosenProfiles(), 'sandbox'])]);
  await commands.executeCommand(`${views.network}.focus`);
}
