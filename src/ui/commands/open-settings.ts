import { commands } from 'vscode';

export async function openSettings(): Promise<void> {
  const query = '@ext:privatelink-for-datadog.privatelink-for-datadog';
  await commands.executeCommand('workbench.action.openSettings', query);
}
