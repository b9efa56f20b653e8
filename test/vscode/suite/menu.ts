import { page } from './page';

/** VS Code passes over a click that comes right after the menu was opened: it could belong to the opening. */
const settlingMs = 500;

/** Opens the context menu of a row and picks an entry by the beginning of its title. */
export async function chooseInMenu(row: string, title: string): Promise<void> {
  const entry = `.monaco-menu .action-label:has-text("${title}")`;
  await page.rightClick(row);
  await page.hover(entry);
  await new Promise((resolve) => setTimeout(resolve, settlingMs));
  await page.click(entry);
}
