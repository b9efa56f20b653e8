import type { HttpHandlerOptions } from '@smithy/types';
import { call, type Call } from './call';
import type { Connection } from './connection';
import { NotFromAws } from './http/not-from-aws';

export interface Paging<Page, Item> {
  readonly readPage: (token: string | undefined, options: HttpHandlerOptions) => Promise<Page>;
  readonly itemsOf: (page: Page) => readonly Item[] | undefined;
  /** AWS leaves it out, or empty, on the last page. */
  readonly nextOf: (page: Page) => string | undefined;
}

/** All items of all pages, each page one call. */
export async function allPages<Page, Item>(
  connection: Connection,
  spec: Call,
  { readPage, itemsOf, nextOf }: Paging<Page, Item>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  const seen = new Set<string>();
  for (let token: string | undefined; ;) {
    const asked = token;
    const page = await call(connection, spec, async (options) => {
      const answer = await readPage(asked, options);
      // A token that comes twice would go round for ever, and so would new ones; AWS does neither.
      if (seen.has(nextOf(answer) ?? '') || seen.size >= mostPages) throw new NotFromAws(200);
      return answer;
    });
    items.push(...(itemsOf(page) ?? []));
    token = nextOf(page);
    if (token === undefined || token === '') return items;
    seen.add(token);
  }
}

/** Many more than any list read here has: a page holds a hundred items or more. */
const mostPages = 500;
