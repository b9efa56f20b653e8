import { isMap, isSeq } from 'yaml';
import type { Configuration } from '../configuration';
import type { YamlDocument } from '../document';
import type { Format } from '../format';
import { readEnvironmentMapping } from '../notations/environment-mapping';
import { readEnvironmentStrings } from '../notations/environment-strings';
import { type Entry, entriesOf, findEntry } from '../tree';
import { agentsFirst, configurationOfContainer, mountsOfAgentFile } from './containers';

/** Docker Compose: `services.<name>.environment` as a mapping or a list. */
export const compose: Format = {
  name: 'Docker Compose',
  read({ document }) {
    const services = findEntry(document, document.parsed.contents, 'services');
    if (!isMap(services?.node)) return [];
    return agentsFirst(
      entriesOf(document, services.node).flatMap((service) => readService(document, service)),
    );
  },
};

function readService(document: YamlDocument, service: Entry): readonly Configuration[] {
  if (!isMap(service.node) || service.isShared) return [];
  const place = { root: service.node, path: ['environment'], behind: ['image', 'build'] };
  const isList = isSeq(findEntry(document, service.node, 'environment')?.node);
  return configurationOfContainer(document, {
    format: 'Docker Compose',
    runsIn: 'containers',
    name: service.name,
    node: service.node,
    field: (word) => word,
    parts: [isList ? readEnvironmentStrings(document, place) : readEnvironmentMapping(document, place)],
    isPartial:
      findEntry(document, service.node, 'env_file') !== undefined ||
      mountsOfAgentFile(document, findEntry(document, service.node, 'volumes')?.node).length > 0,
  });
}
