import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import texts from '../package.nls.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => {
    const text = readFileSync(join(root, 'src', name), 'utf8');
    return { name, source: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true) };
  });

/** Datadog's own names, the sandbox's tags, a group's description, which EC2 wants in ASCII, and a union's phrases. */
const isData = /^(catalogue|sandbox)\/|^plan\/choose-security-group\.ts$|^diagnose\/path\/heading\.ts$/;

/** Properties whose values a person reads. */
const shown = new Set([
  ...['label', 'description', 'tooltip', 'sentence', 'remedy', 'title', 'detail', 'message', 'prompt'],
  ...['placeHolder', 'placeholder', 'why', 'undo'],
]);

describe('texts', () => {
  it('that a person reads are never bare literals', () => {
    const bare = files.flatMap(({ name, source }) =>
      isData.test(name)
        ? []
        : nodesOf(source).flatMap((node) => {
            if (!ts.isPropertyAssignment(node) || !shown.has(node.name.getText(source))) return [];
            const literals = literalsOf(node.initializer).filter((text) => /[A-Za-z]{2,} [a-z]/.test(text));
            return literals.map((text) => `${name}: ${text}`);
          }),
    );
    expect(bare).toEqual([]);
  });

  it('are written out where they are translated, so that they can be collected', () => {
    const calls = files.flatMap(({ name, source }) =>
      nodesOf(source).flatMap((node) =>
        ts.isCallExpression(node) && isTranslation(node) ? [{ name, node }] : [],
      ),
    );
    expect(calls.length).toBeGreaterThan(500);
    const computed = calls.filter(({ node }) => {
      const [text] = node.arguments;
      return text === undefined || !ts.isStringLiteralLike(text);
    });
    expect(computed.map(({ name, node }) => `${name}: ${node.getText()}`)).toEqual([]);
  });

  it('have a place for each argument and an argument for each place', () => {
    const wrong = files.flatMap(({ name, source }) =>
      nodesOf(source).flatMap((node) => {
        if (!ts.isCallExpression(node) || !isTranslation(node)) return [];
        const [text, ...values] = node.arguments;
        if (text === undefined || !ts.isStringLiteralLike(text) || values.some(ts.isSpreadElement)) return [];
        const places = new Set([...text.text.matchAll(/\{(\d+)\}/g)].map(([, place]) => Number(place)));
        const isWhole = places.size === values.length && values.every((_, index) => places.has(index));
        return isWhole ? [] : [`${name}: ${text.text}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('of the manifest all stand in package.nls.json, and nothing else does', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
    expect([...used].toSorted()).toEqual(Object.keys(texts).toSorted());
  });
});

function nodesOf(node: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [node];
  node.forEachChild((child) => {
    nodes.push(...nodesOf(child));
  });
  return nodes;
}

/** Literals that become the value; what is inside a call is that call's business. */
function literalsOf(node: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(literalsOf);
  if (ts.isBinaryExpression(node)) return [...literalsOf(node.left), ...literalsOf(node.right)];
  return [];
}

function isTranslation({ expression }: ts.CallExpression): boolean {
  return ['t', 'l10n.t'].includes(expression.getText());
}
