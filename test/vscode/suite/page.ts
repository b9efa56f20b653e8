import * as vscode from 'vscode';

const bridge = process.env['PRIVATELINK_TEST_BRIDGE'];

/** Whether somebody can press keys and take pictures for us: on the desktop nobody can. */
export const isPageReachable = process.env['PRIVATELINK_TEST_PAGE'] === 'reachable';

/**
 * The page that shows the window under test. Selectors are Playwright's: CSS, `text=...`, `role=button[name="..."]`.
 * Actions wait up to 10 s for their element.
 */
export const page = {
  press: (keys: string) => act('press', keys),
  type: (text: string) => act('type', text),
  click: (selector: string) => act('click', selector),
  rightClick: (selector: string) => act('rightClick', selector),
  hover: (selector: string) => act('hover', selector),
  waitFor: (selector: string) => act('waitFor', selector),
  waitUntilGone: (selector: string) => act('waitUntilGone', selector),
  texts: (selector: string) => read('texts', selector),
  webviewTexts: (selector: string) => read('webviewTexts', selector),
  clickInWebview: (selector: string) => act('clickInWebview', selector),
};

/** Writes `test-artifacts/<name>.png`; nothing happens where the page cannot be reached. */
export async function screenshot(name: string): Promise<void> {
  if (isPageReachable) await ask('screenshot', name);
}

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
} as const;

/** Writes `<name>-light.png`, `<name>-dark.png` and `<name>-high-contrast.png`. */
export async function screenshotInAllThemes(name: string): Promise<void> {
  if (!isPageReachable) return;
  const workbench = vscode.workspace.getConfiguration('workbench');
  const before = workbench.inspect<string>('colorTheme')?.globalValue;
  for (const [suffix, theme] of Object.entries(themes)) {
    await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
    await ask('waitFor', `.monaco-workbench.${themeClass(theme)}`);
    await ask('screenshot', `${name}-${suffix}`);
  }
  await workbench.update('colorTheme', before, vscode.ConfigurationTarget.Global);
}

function themeClass(theme: string): string {
  if (theme.includes('Contrast')) return 'hc-black';
  return theme.includes('Light') ? 'vs' : 'vs-dark';
}

/** Says a line where the person who started the tests reads it. */
export async function print(line: string): Promise<void> {
  if (bridge !== undefined) await ask('print', line);
}

/** Hands the outcome of the whole suite to the program that started it. */
export async function count(passed: number, failed: number, skipped: number): Promise<void> {
  if (bridge !== undefined) await ask('count', ...[passed, failed, skipped].map(String));
}

async function act(request: string, argument: string): Promise<void> {
  await ask(request, argument);
}

async function read(request: string, selector: string): Promise<readonly string[]> {
  const texts = await ask(request, selector);
  return Array.isArray(texts) ? texts.map(String) : [];
}

/** @throws when the bridge is gone or could not do it; the message says what was asked. */
async function ask(request: string, ...args: readonly string[]): Promise<unknown> {
  if (bridge === undefined)
    throw new Error(
      'No bridge leads out of this window: start the suite with npm test or npm run test:desktop.',
    );
  const response = await fetch(`${bridge}/${request}`, { method: 'POST', body: JSON.stringify(args) });
  const answer: unknown = await response.json();
  if (typeof answer !== 'object' || answer === null) throw new Error('The bridge gave no answer.');
  if ('error' in answer) throw new Error(`${request}(${args.join(', ')}): ${String(answer.error)}`);
  return 'value' in answer ? answer.value : undefined;
}
