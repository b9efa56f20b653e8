import { type Node, isSeq } from 'yaml';
import type { Configuration } from '../configuration';
import type { YamlDocument } from '../document';
import type { Written } from '../notations/notation';
import { together } from '../notations/together';
import { findEntry, itemsOf, valueOfNode } from '../tree';
import { asText } from '../value';
import { findAgent } from './agent-container';

interface ContainerForm {
  readonly format: string;
  readonly runsIn: Configuration['runsIn'];
  readonly name: string;
  /** The mapping with the image; field names in this form's own case. */
  readonly node: unknown;
  readonly field: (word: string) => string;
  /** Weakest first. */
  readonly parts: readonly Written[];
  readonly isPartial: boolean;
  readonly takesFrom?: readonly string[];
}

/** The configuration of one container, if an Agent runs in it. */
export function configurationOfContainer(
  document: YamlDocument,
  form: ContainerForm,
): readonly Configuration[] {
  const { format, runsIn, name, node, field, parts, isPartial, takesFrom = [] } = form;
  const written = together(parts);
  const agent = findAgent({
    name,
    image: valueOfNode(document, findEntry(document, node, field('image'))?.pair.value),
    command: ['entrypoint', 'entryPoint', 'command', 'args'].flatMap((word) =>
      textsAt(document, node, field(word)),
    ),
    variables: written.settings.map((setting) => setting.name),
  });
  return agent === undefined ? [] : [{ format, runsIn, isPartial, takesFrom, ...written, ...agent }];
}

/** Agents first, so that what shares their pod comes behind the one that it is part of. */
export function agentsFirst(configurations: readonly Configuration[]): readonly Configuration[] {
  return configurations.toSorted((a, b) => Number(a.part !== undefined) - Number(b.part !== undefined));
}

/** The mounts that put a file in the place of the Agent's own one. */
export function mountsOfAgentFile(document: YamlDocument, mounts: unknown): readonly Node[] {
  return itemsOf(document, mounts).filter((item) =>
    /datadog-agent[/\\]datadog\.yaml/i.test(textIn(document, item)),
  );
}

function textsAt(document: YamlDocument, node: unknown, field: string): readonly string[] {
  const value = findEntry(document, node, field)?.node;
  return isSeq(value)
    ? itemsOf(document, value).map((item) => textIn(document, item))
    : [textIn(document, value)];
}

function textIn(document: YamlDocument, node: unknown): string {
  const value = valueOfNode(document, node);
  if (value.kind !== 'map') return asText(value) ?? '';
  return [...value.entries.values()].map((entry) => asText(entry) ?? '').join(' ');
}
