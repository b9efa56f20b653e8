import { it } from 'mocha';
import { isPageReachable } from './page';

/** A test that presses keys or reads the page; reported as skipped where nobody drives the window. */
export function pageTest(sentence: string, test: () => Promise<void>): void {
  if (isPageReachable) it(sentence, test);
  else it.skip(sentence);
}
