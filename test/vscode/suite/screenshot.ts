import * as vscode from 'vscode';
import { ask } from './bridge';
import { isPageReachable, page } from './page';

/** Writes `test-artifacts/<name>.png`; nothing happens where the page cannot be reached. */
export async function screenshot(name: string): Promise<void> {
  if (isPageReachable) await ask('screenshot', name);
}

const themes = [
  { suffix: 'light', theme: 'Default Light Modern', css: 'vs' },
  { suffix: 'dark', theme: 'Default Dark Modern', css: 'vs-dark' },
  { suffix: 'high-contrast', theme: 'Default High Contrast', css: 'hc-black' },
];

/** Writes `<name>-light.png`, `<name>-dark.png` and `<name>-high-contrast.png`. */
export async function screenshotInAllThemes(name: string): Promise<void> {
  if (!isPageReachable) return;
  const workbench = vscode.workspace.getConfiguration('workbench');
  const before = workbench.inspect<string>('colorTheme')?.globalValue;
  for (const { suffix, theme, css } of themes) {
    await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
    await page.waitFor(`.monaco-workbench.${css}`);
    await screenshot(`${name}-${suffix}`);
  }
  await workbench.update('colorTheme', before, vscode.ConfigurationTarget.Global);
}
