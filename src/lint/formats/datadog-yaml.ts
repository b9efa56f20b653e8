import { isMap } from 'yaml';
import type { YamlDocument } from '../document';
import type { Format } from '../format';
import { readNestedKeys } from '../notations/nested-keys';
import { commonTopLevelKeys, foreignTopLevelKeys, tellingTopLevelKeys } from '../settings/top-level-keys';
import { findEntry, valueOfNode } from '../tree';
import { asText } from '../value';

/** The Agent's own file, under any name; `datadog.yaml` is also what many other kinds of file are called. */
export const datadogYaml: Format = {
  name: 'datadog.yaml',
  read({ document, path }) {
    if (!isAgentFile(document, path)) return [];
    const written = readNestedKeys(document, document.parsed.contents);
    return [{ format: 'datadog.yaml', isPartial: false, runsIn: 'anywhere', ...written }];
  },
};

const ownName = /(?:^|[/\\])datadog(?:-agent)?\.ya?ml\b[^/\\]*$/i;

/** In the name of the file or of its folder, as in `/etc/datadog-agent/`. */
const placeOfDatadog = /datadog[^/\\]*(?:[/\\][^/\\]*)?$/i;

/** Settings of the Agent whose names another program may well have chosen too. */
const plainKeys: ReadonlySet<string> = new Set(
  `check_runners cmd_port config_providers container_image container_lifecycle data_streams event_management
  expvar_port forwarder_timeout log_enabled logs_enabled network_devices network_path remote_configuration
  skip_ssl_validation software_inventory`.split(/\s+/),
);

function isAgentFile(document: YamlDocument, path: string): boolean {
  const { contents } = document.parsed;
  if (!isMap(contents)) return false;
  const names = contents.items.map((pair) => String(pair.key).replace(/^"|"$/g, ''));
  if (names.some((name) => foreignTopLevelKeys.has(name))) return false;
  const sections = names.map((name) => name.split('.')[0] ?? '');
  const telling = sections.filter((name) => tellingTopLevelKeys.has(name));
  const common = sections.filter((name) => commonTopLevelKeys.has(name)).length;
  if (ownName.test(path)) return telling.length > 0 || common >= 2 || (common === 1 && names.length <= 2);
  if (telling.length + common < 2) return false;
  return telling.some((name) => !plainKeys.has(name)) || placeOfDatadog.test(path) || valuesTell(document);
}

/** A site or host of Datadog, a key in its form, or one that is taken from where Datadog's is kept. */
function valuesTell(document: YamlDocument): boolean {
  const text = (name: string): string =>
    asText(valueOfNode(document, findEntry(document, document.parsed.contents, name)?.pair.value)) ?? '';
  return (
    ['site', 'dd_url'].some((name) => /datad(?:og|0g)|ddog-gov/i.test(text(name))) ||
    /^[\da-f]{32}$|datadog/i.test(text('api_key'))
  );
}
