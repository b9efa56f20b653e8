import { type Disposable, commands, workspace } from 'vscode';
import { contextKeys, settings } from './manifest';
import { chosenProfiles, isAffected } from './settings';

/** Lets `when` clauses know whether there is a profile, from now on. */
export function tellProfiles(): Disposable {
  tell();
  return workspace.onDidChangeConfiguration((event) => {
    if (isAffected(event, settings.profiles)) tell();
  });
}

function tell(): void {
  const state = chosenProfiles().length === 0 ? 'none' : 'some';
  void commands.executeCommand('setContext', contextKeys.profiles, state);
}
