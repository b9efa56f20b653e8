import { ask } from './bridge';

/** Whether somebody can press keys and take pictures for us: on the desktop nobody can. */
export const isPageReachable = process.env['PRIVATELINK_TEST_PAGE'] === 'reachable';

/**
 * The page that shows the window under test. Selectors are Playwright's: CSS, `text=...`, `role=button[name="..."]`.
 * Actions wait up to 10 s for their element and take the first that matches.
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
  clickInWebview: (selector: string) => act('clickInWebview', selector),
  webviewTexts: (selector: string) => read('webviewTexts', selector),
};

async function act(request: string, argument: string): Promise<void> {
  await ask(request, argument);
}

async function read(request: string, selector: string): Promise<readonly string[]> {
  const texts = await ask(request, selector);
  return Array.isArray(texts) ? texts.map(String) : [];
}
