import { isMap } from 'yaml';
import type { Configuration } from '../configuration';
import type { YamlDocument } from '../document';
import type { Format } from '../format';
import { readEnvironmentMapping } from '../notations/environment-mapping';
import type { Written } from '../notations/notation';
import { readOnly, together } from '../notations/together';
import { type Entry, entriesOf, findEntry, valueOfNode } from '../tree';
import { asText } from '../value';
import { readContainers } from './ecs';
import { namesExtension, tellOfExtension } from './lambda-extension';

/** Lambda functions that carry the Datadog Extension, and ECS tasks, in CloudFormation and SAM templates. */
export const cloudFormation: Format = {
  name: 'CloudFormation',
  read({ document }) {
    const root = document.parsed.contents;
    const resources = findEntry(document, root, 'Resources');
    if (!isMap(resources?.node)) return [];
    const globals = findEntry(document, root, 'Globals', 'Function')?.node;
    return entriesOf(document, resources.node).flatMap((resource) =>
      readResource(document, resource, globals),
    );
  },
};

function readResource(document: YamlDocument, resource: Entry, globals: unknown): readonly Configuration[] {
  const type = asText(valueOfNode(document, findEntry(document, resource.node, 'Type')?.node));
  const properties = findEntry(document, resource.node, 'Properties')?.node;
  switch (type) {
    case 'AWS::ECS::TaskDefinition': {
      const containers = findEntry(document, properties, 'ContainerDefinitions')?.node;
      return readContainers(document, containers, 'CloudFormation', upperFirst);
    }
    case 'AWS::Lambda::Function':
      return readFunction(document, properties, []);
    case 'AWS::Serverless::Function':
      return readFunction(document, properties, [globals]);
    default:
      return [];
  }
}

/** @param shared properties that all functions of a SAM template have */
function readFunction(
  document: YamlDocument,
  properties: unknown,
  shared: readonly unknown[],
): readonly Configuration[] {
  if (!isMap(properties)) return [];
  const own = variablesOf(document, properties);
  const written = together([...shared.map((node) => variablesOf(document, node)), own], [own]);
  const hasLayer = [properties, ...shared].some((node) =>
    namesExtension(document, findEntry(document, node, 'Layers')?.node),
  );
  if (!hasLayer && !tellOfExtension(written.settings.map(({ name }) => name))) return [];
  return [{ format: 'CloudFormation', runsIn: 'lambda', isPartial: false, ...written }];
}

function variablesOf(document: YamlDocument, root: unknown): Written {
  const place = { root, path: ['Environment', 'Variables'], behind: ['Runtime', 'Handler'] };
  const written = readEnvironmentMapping(document, place);
  return isMap(root) ? written : readOnly(written);
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
