import { isMap } from 'yaml';
import { sites } from '../../catalogue/sites';
import type { YamlDocument } from '../document';
import type { Format } from '../format';
import { readNestedKeys } from '../notations/nested-keys';
import { commonTopLevelKeys, foreignTopLevelKeys, tellingTopLevelKeys } from '../settings/top-level-keys';
import { findEntry, valueOfNode } from '../tree';
import { asText } from '../value';

/** The Agent's own file, under any name; `datadog.yaml` is also what many other kinds of file are called. */
export const datadogYaml: Format = {
  name: 'datadog.yaml',
  read({ document, baseName }) {
    if (!isAgentFile(document, /^datadog(?:-agent)?\.ya?ml\b/.test(baseName))) return [];
    const written = readNestedKeys(document, document.parsed.contents);
    return [{ format: 'datadog.yaml', isPartial: false, runsIn: 'anywhere', ...written }];
  },
};

function isAgentFile(document: YamlDocument, isNamedSo: boolean): boolean {
  const { contents } = document.parsed;
  if (!isMap(contents)) return false;
  const names = contents.items.map((pair) => String(pair.key).replace(/^"|"$/g, ''));
  if (names.some((name) => foreignTopLevelKeys.has(name))) return false;
  const sections = names.map((name) => name.split('.')[0] ?? '');
  const telling = sections.filter((name) => tellingTopLevelKeys.has(name)).length;
  const common = sections.filter((name) => commonTopLevelKeys.has(name)).length;
  if (isNamedSo) return telling > 0 || common >= 2 || (common === 1 && names.length <= 2);
  return telling >= 2 || (telling === 1 && common > 0) || (common > 1 && hasDatadogSite(document));
}

function hasDatadogSite(document: YamlDocument): boolean {
  const site = asText(
    valueOfNode(document, findEntry(document, document.parsed.contents, 'site')?.pair.value),
  );
  return sites.some(({ name }) => name === site);
}
