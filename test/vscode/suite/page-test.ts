import { it } from 'mocha';
import { isPageReachable } from './page';

/**
 * A test that presses keys or reads the page; reported as skipped where nobody drives the window. A busy machine can
 * swallow a key press, so it may be tried once more.
 */
export function pageTest(sentence: string, test: (this: Mocha.Context) => Promise<void>): void {
  if (isPageReachable) it(sentence, test).retries(1);
  else it.skip(sentence);
}
