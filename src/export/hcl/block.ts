/** A block of HCL. Attributes are expressions, quoted already where they are text. */
export interface Block {
  /** Such as `resource "aws_route" "x"`. */
  readonly head: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What needs lines of its own: nested blocks and maps. */
  readonly inner?: readonly Block[];
  /** Maps stand behind an equals sign. */
  readonly form?: 'block' | 'map';
}

/** As `terraform fmt` writes it. */
export function linesOfBlock({ head, attributes, inner = [], form = 'block' }: Block): readonly string[] {
  const width = Math.max(0, ...Object.keys(attributes).map((name) => name.length));
  const own = Object.entries(attributes).map(([name, value]) => `${name.padEnd(width)} = ${value}`);
  const nested = inner.flatMap((block, index) => [
    ...(index > 0 || own.length > 0 ? [''] : []),
    ...linesOfBlock(block),
  ]);
  const body = [...own, ...nested].map((line) => (line === '' ? '' : `  ${line}`));
  return [form === 'map' ? `${head} = {` : `${head} {`, ...body, '}'];
}
