import { t } from '@vscode/l10n';
import { hasPrivateLink, sites } from '../catalogue/sites';
import type { Span } from '../finding';
import { type Cursor, cursorAt } from './cursor';
import { describeSetting } from './describe-setting';
import { lineEnd, lineStart } from './edit/line';
import { read } from './read';
import type { SettingFacts } from './settings/setting-facts';
import { findFacts, findFactsOfVariable, settingsTable } from './settings/table';

export interface Completion {
  readonly label: string;
  readonly kind: 'setting' | 'section' | 'value' | 'variable';
  readonly detail?: string;
  readonly markdown?: string;
  /** What takes the place of `span`. */
  readonly text: string;
  readonly span: Span;
}

/** Names and values that fit at an offset; none in a text that is no Agent configuration. */
export function complete(text: string, fileName: string, offset: number): readonly Completion[] {
  const cursor = cursorAt(text, offset);
  if (cursor === undefined) return [];
  const span = { start: cursor.start, end: offset };
  switch (cursor.kind) {
    case 'variable':
      return settingsTable.flatMap((facts) =>
        facts.env.map((name) => ({ ...about(facts, name), kind: 'variable' as const, text: name, span })),
      );
    case 'variable-value':
      return valuesOf(findFactsOfVariable(cursor.variable), span);
    case 'key':
    case 'value': {
      const path = agentPath(text, fileName, offset, cursor);
      if (path === undefined) return [];
      return cursor.kind === 'key' ? names(path, span) : valuesOf(findFacts(path.join('.')), span);
    }
  }
}

/** The part of the path that is the Agent's: all of it in its own file, what stands below a nested one elsewhere. */
function agentPath(
  text: string,
  fileName: string,
  offset: number,
  { path }: Extract<Cursor, { readonly path: readonly string[] }>,
): readonly string[] | undefined {
  const inner = path.findLastIndex((name) => name === 'datadog.yaml' || name === 'customAgentConfig');
  if (inner !== -1) return path.slice(inner + 1);
  // The line being written seldom parses.
  const others = text.slice(0, lineStart(text, offset)) + text.slice(lineEnd(text, offset));
  const isEmpty = !/^[^#\s]/m.test(others) && /(?:^|[/\\])datadog\.ya?ml$/i.test(fileName);
  const isOwn = read(others, fileName).configurations.some(({ format }) => format === 'datadog.yaml');
  return isEmpty || isOwn ? path : undefined;
}

function names(path: readonly string[], span: Span): readonly Completion[] {
  const prefix = path.length === 0 ? '' : `${path.join('.')}.`;
  const below = settingsTable.filter((facts) => facts.key.startsWith(prefix));
  const byName = new Map<string, SettingFacts[]>();
  for (const facts of below) {
    const [name = ''] = facts.key.slice(prefix.length).split('.');
    byName.set(name, [...(byName.get(name) ?? []), facts]);
  }
  return [...byName].map(([name, found]): Completion => {
    const own = found.find((facts) => facts.key === prefix + name);
    if (own !== undefined) return { ...about(own, name), kind: 'setting', text: `${name}: `, span };
    return { label: name, kind: 'section', detail: t('{0} settings', found.length), text: `${name}:`, span };
  });
}

function valuesOf(facts: SettingFacts | undefined, span: Span): readonly Completion[] {
  if (facts?.type === 'boolean') {
    return ['true', 'false'].map((value) => ({
      label: value,
      kind: 'value',
      ...(facts.default === value ? { detail: t('default') } : {}),
      text: value,
      span,
    }));
  }
  if (facts?.type !== 'site') return [];
  return sites.map((site) => ({
    label: site.name,
    kind: 'value',
    detail: hasPrivateLink(site)
      ? t('{0}, PrivateLink in {1}', site.datacenter, site.awsRegion)
      : t('{0}, no AWS PrivateLink', site.datacenter),
    text: site.name,
    span,
  }));
}

function about(facts: SettingFacts, label: string): Pick<Completion, 'label' | 'detail' | 'markdown'> {
  return { label, detail: facts.meaning(), markdown: describeSetting(facts) };
}
