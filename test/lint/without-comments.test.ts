import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, isScalar, parseAllDocuments, visit } from 'yaml';
import { type Excerpt, wholeText } from '../../src/lint/excerpt';
import { withoutComments } from '../../src/lint/without-comments';

const lines = fc.constantFrom(
  'a: b',
  'a:',
  'b: "x"',
  "c: 'it''s'",
  'd: "open',
  'end"',
  'e: |',
  'f: >-',
  '- g: |2',
  '- h: i # j',
  '- - k',
  '- |',
  'l: [1, 2]',
  'm: [1,',
  '2]',
  'n: {o: p}',
  '{q: r}',
  '# comment',
  '#',
  '# key: value',
  '#"',
  'plain text',
  's: &anchor t',
  's: &anchor',
  't: *anchor',
  '"u": v',
  '? w',
  ': x',
  '---',
  '--- |',
  '...',
  '%YAML 1.2',
  '',
  '\t',
  '\t# tab',
  'y: z # "',
  'http://a:b',
  '{{ if }}',
  '<<: *anchor',
  '!tag aa: |',
  'bb: "c\\"d"',
  'cc: "dd\\"',
  "ee: 'ff",
  "gg''",
  '# "hh" ii',
  '# jj" kk: ll',
  '# it\'s "mm',
  'nn: [oo',
  'pp: {qq: [rr',
  'ss]',
);
const indents = fc.constantFrom('', '', ' ', '  ', '  ', '    ', '      ');
const texts = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    fc.array(
      fc.tuple(indents, lines, fc.constantFrom('\n', '\n', '\r\n')).map((parts) => parts.join('')),
      { maxLength: 14 },
    ),
    fc.constantFrom('', '# last', 'z: 1'),
  )
  .map(([start, body, end]) => start + body.join('') + end);

const options = { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;

function parse(text: string): readonly Document.Parsed[] {
  const documents = parseAllDocuments(text, options);
  return 'empty' in documents ? [] : documents;
}

function value(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return String(error);
  }
}

function scalars(text: string, excerpt: Excerpt): readonly string[] {
  const found: string[] = [];
  for (const document of parse(excerpt.text)) {
    visit(document, (_, node) => {
      if (!isScalar(node) || !node.range || node.range[0] === node.range[1]) return;
      const start = excerpt.originOf(node.range[0]);
      found.push(`${start}: ${text.slice(start, excerpt.originOfEnd(node.range[1]))}`);
    });
  }
  return found;
}

function expectSame(text: string): void {
  const excerpt = withoutComments(text);
  const full = parse(text);
  const less = parse(excerpt.text);
  expect(less.map((document) => document.errors.length > 0)).toEqual(
    full.map((document) => document.errors.length > 0),
  );
  if (full.some((document) => document.errors.length > 0)) return;
  expect(less.map(value)).toEqual(full.map(value));
  expect(scalars(text, excerpt)).toEqual(scalars(text, wholeText(text)));
}

describe('leaving whole-line comments out', () => {
  it('changes neither values, nor errors, nor where a value stands', () => {
    fc.assert(fc.property(texts, expectSame), { numRuns: 1500 });
  }, 30_000);

  it('keeps a line that starts with # inside a block scalar', () => {
    const text = 'a: |\n  one\n  # two\n\n  # three\nb: 1\n# x\n# y\nc: 2\n';
    expect(parse(withoutComments(text).text).map(value)).toEqual([
      { a: 'one\n# two\n\n# three\n', b: 1, c: 2 },
    ]);
    expect(withoutComments(text).text).not.toContain('# y');
  });

  it('drops all comments of a run but the first', () => {
    expect(withoutComments('# a\r\n# b\r\n\r\n# c\r\nd: 1\r\n  # e\r\n  # f\r\n').text).toBe(
      '# a\r\nd: 1\r\n  # e\r\n',
    );
  });

  it.each([
    'a: "x\n  # y\n  # z\n  "\n',
    'a: [1,\n  "x\n  # y\n\n  # z\n  b",\n  2]\n',
    'a: ["x\n  # y\n\n  # z\n  b"]\n',
    '? |\n  x\n\n  # y\n\n  # z\n: b\n',
    'a: "x \\"\n  # y\n\n  # z\n  b"\n',
    "a: 'x ''\n  # y\n\n  # z\n  b'\n",
    "a: 'x '' y\n  # y\n\n  # z\n  b'\n",
  ])('leaves what looks like a comment in a text alone: %j', (text) => {
    expect(parse(text).every(({ errors }) => errors.length === 0)).toBe(true);
    expectSame(text);
    expect(withoutComments(text).text).toBe(text);
  });

  it.each(['a: "x', "a: 'x", 'a: [x', 'a: {x', 'a: "x\\n"', 'a: [x, {y'])(
    'goes on behind a line that somebody is just writing: %s',
    (line) => {
      const text = `${line}\n# b\n# c "d" it's\n# f\nb: 1\n# g\n# h\n# i\n`;
      expectSame(text);
      expect(withoutComments(text).text).not.toContain('# h');
    },
  );
});
