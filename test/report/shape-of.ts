import { type Token, type Tokens, lexer } from 'marked';

/** What a reader of the rendered document would be given, without the words. */
export function shapeOf(markdown: string): readonly string[] {
  const shape: string[] = [];
  const walk = (token: Token, depth: number): void => {
    const plain = ['text', 'escape', 'codespan', 'space'].includes(token.type);
    if (!plain) shape.push(`${'  '.repeat(depth)}${token.type}`);
    if (token.type === 'table') {
      const table = token as Tokens.Table;
      shape.push(`${table.header.length} columns`, `${table.rows.length} rows`);
      [...table.header, ...table.rows.flat()].forEach((cell) =>
        cell.tokens.forEach((inner) => walk(inner, depth + 1)),
      );
    }
    if (token.type === 'list') (token as Tokens.List).items.forEach((item) => walk(item, depth + 1));
    if ('tokens' in token) token.tokens.forEach((inner) => walk(inner, depth + 1));
  };
  lexer(markdown).forEach((token) => walk(token, 0));
  return shape;
}
