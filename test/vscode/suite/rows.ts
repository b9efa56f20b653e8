import { page } from './page';

type View = 'Network' | 'Diagnosis';

/** The rows of a view that are on the screen; VS Code puts label and description side by side. */
export async function rowsOf(view: View): Promise<readonly string[]> {
  return page.texts(`${treeOf(view)} .monaco-list-row`);
}

/** The row whose text contains this. */
export function rowOf(view: View, text: string): string {
  return `${treeOf(view)} .monaco-list-row:has-text("${text}")`;
}

/** The row that a screen reader reads out so: label and description with a comma between. */
export function spokenRowOf(view: View, text: string): string {
  return `${treeOf(view)} .monaco-list-row[aria-label^="${text}"]`;
}

function treeOf(view: string): string {
  return `[role="tree"][aria-label="${view}"]`;
}
