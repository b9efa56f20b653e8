import { isMap, isNode } from 'yaml';
import type { Configuration } from '../configuration';
import { type YamlDocument, rangeOf } from '../document';
import type { Format } from '../format';
import { readEnvironmentMapping } from '../notations/environment-mapping';
import { type KeyMap, readMappedKeys } from '../notations/mapped-keys';
import { readOnly, together } from '../notations/together';
import { entriesOf, findEntry, valueOfNode } from '../tree';
import { asBoolean } from '../value';
import { namesExtension, tellOfExtension } from './lambda-extension';

/** Source: README of DataDog/serverless-plugin-datadog @c23bce7c. */
const parameters: KeyMap = {
  'custom.datadog.site': 'site',
  'custom.datadog.apiKey': 'api_key',
  'custom.datadog.apiKeySecretArn': 'api_key_secret_arn',
  'custom.datadog.apiKeySsmArn': 'api_key_ssm_arn',
  'custom.datadog.apiKMSKey': 'kms_api_key',
};

const facts = { format: 'Serverless Framework', runsIn: 'lambda', isPartial: false } as const;

/** `serverless.yml`: parameters of the Datadog plugin, variables of the provider and of each function. */
export const serverless: Format = {
  name: 'Serverless Framework',
  read({ document }) {
    const root = document.parsed.contents;
    const provider = findEntry(document, root, 'provider')?.node;
    if (!isMap(provider) || findEntry(document, root, 'service') === undefined) return [];
    const plugin = loadsPlugin(document) ? findEntry(document, root, 'custom', 'datadog')?.node : undefined;
    const isOff =
      asBoolean(valueOfNode(document, findEntry(document, plugin, 'addExtension')?.node)) === false;
    const hasLayer = namesExtension(document, findEntry(document, provider, 'layers')?.node);
    const variables = readEnvironmentMapping(document, place(root, ['provider', 'environment']));
    const shared = [...(isMap(plugin) ? [readMappedKeys(document, root, parameters)] : []), variables];
    const isEverywhere = (isMap(plugin) && !isOff) || hasLayer || tells(variables.settings);
    const functions = entriesOf(document, findEntry(document, root, 'functions')?.node).flatMap(
      ({ name, node }): readonly Configuration[] => {
        const own = readEnvironmentMapping(document, place(node, ['environment']));
        const isOwn =
          namesExtension(document, findEntry(document, node, 'layers')?.node) || tells(own.settings);
        if (!(isEverywhere ? own.settings.length > 0 : isOwn)) return [];
        const written = together([...shared.map(readOnly), own], [own]);
        return [{ ...facts, ...(isEverywhere ? { part: name } : {}), ...written }];
      },
    );
    return isEverywhere ? [{ ...facts, ...together(shared) }, ...functions] : functions;
  },
};

/** A list that stands in another file may name it. */
function loadsPlugin(document: YamlDocument): boolean {
  const plugins = findEntry(document, document.parsed.contents, 'plugins')?.node;
  const { start, end } = isNode(plugins) ? rangeOf(document, plugins) : { start: 0, end: 0 };
  return /serverless-plugin-datadog|\$\{/.test(document.frame.text.slice(start, end));
}

function tells(settings: Configuration['settings']): boolean {
  return tellOfExtension(settings.map(({ name }) => name));
}

function place(root: unknown, path: readonly string[]) {
  return { root, path, behind: ['runtime', 'name', 'handler'] };
}
