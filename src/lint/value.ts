/** A value as somebody wrote it. `unknown` is what only a template engine or a secret store can tell. */
export type Value =
  | { readonly kind: 'text'; readonly text: string; readonly isQuoted: boolean }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Value> }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown' };

export const nothing: Value = { kind: 'nothing' };
export const unknown: Value = { kind: 'unknown' };

const template = /\{\{|\$\{|\$\(|<%|%%|^ENC\[|^\$[A-Za-z_]/;

export function textValue(text: string, isQuoted: boolean): Value {
  if (template.test(text)) return unknown;
  return text === '' ? nothing : { kind: 'text', text, isQuoted };
}

/** What Go's `strconv.ParseBool` takes, which the Agent uses for all that is text. */
export function asBoolean(value: Value): boolean | undefined {
  if (value.kind !== 'text') return undefined;
  if (/^(?:1|t|T|true|TRUE|True)$/.test(value.text)) return true;
  if (/^(?:0|f|F|false|FALSE|False)$/.test(value.text)) return false;
  return undefined;
}

/** The same in a text that a YAML 1.1 parser reads: without quotes more words are booleans. Source: yaml.org/type/bool.html */
export function asYamlBoolean(value: Value): boolean | undefined {
  if (value.kind !== 'text' || value.isQuoted) return asBoolean(value);
  if (/^(?:y|Y|yes|Yes|YES|on|On|ON)$/.test(value.text)) return true;
  if (/^(?:n|N|no|No|NO|off|Off|OFF)$/.test(value.text)) return false;
  return asBoolean(value);
}

export function asText(value: Value): string | undefined {
  return value.kind === 'text' ? value.text.trim() : undefined;
}

/** Whether something is there; undefined where a template decides. */
export function isFilled(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'nothing':
      return false;
    case 'unknown':
      return undefined;
    case 'text':
      return value.text.trim() !== '' && !/^(?:\[\s*\]|\{\s*\})$/.test(value.text.trim());
    case 'list':
      return value.items.length > 0;
    case 'map':
      return value.entries.size > 0;
  }
}
