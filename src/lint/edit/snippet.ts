import type { Literal } from '../setting';

/** One new entry, as each kind of surrounding text writes it. */
export interface Snippet {
  /** One line each, indented relative to the first. */
  readonly block: readonly string[];
  /** Between brackets. */
  readonly flow: string;
  /** Between brackets where the neighbours quote their names. */
  readonly json: string;
  /** An item of a list, not a named entry. */
  readonly isItem: boolean;
}

export function namedSnippet(name: string, literal: string): Snippet {
  const flow = `${name}: ${literal}`;
  const isJson = /^(?:true|false|[\d"[{].*)$/.test(literal);
  return {
    block: [flow],
    flow,
    json: `${JSON.stringify(name)}: ${isJson ? literal : JSON.stringify(literal)}`,
    isItem: false,
  };
}

/** The entry below these names, the outermost first. */
export function below(path: readonly string[], snippet: Snippet): Snippet {
  const [name, ...rest] = path;
  if (name === undefined) return snippet;
  const inner = below(rest, snippet);
  const [open, close] = inner.isItem ? ['[', ']'] : ['{ ', ' }'];
  return {
    block: [`${name}:`, ...inner.block.map((line) => `  ${line}`)],
    flow: `${name}: ${open}${inner.flow}${close}`,
    json: `${JSON.stringify(name)}: ${open}${inner.json}${close}`,
    isItem: false,
  };
}

export function yamlLiteral(value: Literal): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
}

/** Whether YAML reads these characters back as the same text, in block and flow form. */
function isPlain(text: string): boolean {
  return (
    /^[A-Za-z][\w./-]*(?::\/\/[\w./-]+(?::\d+)?(?:\/[\w./-]*)?)?$/.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  );
}
