import { isMap, isSeq } from 'yaml';
import type { Configuration } from '../configuration';
import type { YamlDocument } from '../document';
import type { Format } from '../format';
import { readEnvironmentList } from '../notations/environment-list';
import { readOnly } from '../notations/together';
import { findEntry, itemsOf, valueOfNode } from '../tree';
import { asText } from '../value';
import { agentsFirst, configurationOfContainer } from './containers';

/** ECS task definitions: what `register-task-definition` takes and answers, or the list of containers alone. */
export const ecs: Format = {
  name: 'ECS task definition',
  read({ document }) {
    const root = document.parsed.contents;
    if (isSeq(root)) return readContainers(document, root, 'ECS task definition', (word) => word);
    const inner = findEntry(document, root, 'taskDefinition')?.node;
    const task = isMap(inner) ? inner : root;
    const containers = findEntry(document, task, 'containerDefinitions')?.node;
    return readContainers(document, containers, 'ECS task definition', (word) => word);
  },
};

/** @param field the form's own case: CloudFormation writes `Name` for `name` */
export function readContainers(
  document: YamlDocument,
  containers: unknown,
  format: string,
  field: (word: string) => string,
): readonly Configuration[] {
  const style = { name: field('name'), value: field('value'), takes: 'text' } as const;
  return agentsFirst(
    itemsOf(document, containers).flatMap((node) => {
      const place = (word: string) => ({
        root: node,
        path: [field(word)],
        behind: [field('image'), field('name')],
      });
      return configurationOfContainer(document, {
        format,
        runsIn: 'containers',
        name: asText(valueOfNode(document, findEntry(document, node, field('name'))?.node)) ?? '',
        node,
        field,
        parts: [
          readOnly(readEnvironmentList(document, place('secrets'), style)),
          readEnvironmentList(document, place('environment'), style),
        ],
        isPartial: findEntry(document, node, field('environmentFiles')) !== undefined,
      });
    }),
  );
}
