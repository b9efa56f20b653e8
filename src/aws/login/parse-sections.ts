import type { Section } from './shared-files';

/**
 * The sections of an AWS file by what stands in their brackets, as the AWS CLI reads them, which is with Python's
 * configparser: https://docs.python.org/3/library/configparser.html#supported-ini-file-structure. A text that the CLI
 * refuses is read as the SDKs do: what is said twice is said the second time, what says nothing is passed over.
 */
export function parseSections(text: string): ReadonlyMap<string, Section> {
  const sections = new Map<string, Settings>();
  let section: Settings | undefined;
  let value: string[] | undefined;
  let indent = 0;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const said = line.trim();
    if (said.startsWith('#') || said.startsWith(';')) continue;
    const depth = line.search(/\S/);
    // Whatever stands deeper than a setting goes on with its value, were it a header.
    if (value !== undefined && (said === '' || depth > indent)) value.push(said);
    else if (said !== '') {
      indent = depth;
      const header = headerOf(said);
      if (header !== undefined) {
        value = undefined;
        section = sections.get(header) ?? new Map<string, string[]>();
        sections.set(header, section);
      } else {
        value = begin(section, said);
        // A broken header: what follows must not be said of the section before it.
        if (value === undefined && said.startsWith('[')) section = undefined;
      }
    }
  }
  const defaults = sections.get('DEFAULT') ?? [];
  sections.delete('DEFAULT');
  return new Map([...sections].map(([name, own]) => [name, sectionOf(new Map([...defaults, ...own]))]));
}

/** The lines of each value. */
type Settings = Map<string, string[]>;

/** What follows the last bracket is passed over. */
function headerOf(said: string): string | undefined {
  const end = said.lastIndexOf(']');
  return said.startsWith('[') && end > 1 ? said.slice(1, end) : undefined;
}

/** The lines of the value that is begun. */
function begin(section: Settings | undefined, said: string): string[] | undefined {
  const at = said.search(/[=:]/);
  if (section === undefined || at < 1) return undefined;
  const value = [said.slice(at + 1).trim()];
  section.set(said.slice(0, at).trimEnd().toLowerCase(), value);
  return value;
}

function sectionOf(settings: Settings): Section {
  return Object.fromEntries(
    [...settings].flatMap(([name, lines]) => {
      const value = lines.join('\n').trimEnd();
      return value.startsWith('\n') ? nested(name, lines) : [[name, value]];
    }),
  );
}

function nested(name: string, lines: readonly string[]): [string, string][] {
  return lines.flatMap((line) => {
    const at = line.indexOf('=');
    return at < 0 ? [] : [[`${name}.${line.slice(0, at).trimEnd()}`, line.slice(at + 1).trimStart()]];
  });
}
