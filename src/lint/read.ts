import { mayHoldAgentConfiguration } from './candidate';
import type { Configuration } from './configuration';
import { parseDocuments, wholeFrame } from './document';
import { formats, textFormats } from './formats';
import { joinConfigMaps } from './join-config-maps';

/** A text and the Agent configurations in it; none where it is something else or cannot be parsed. */
export interface Reading {
  readonly text: string;
  readonly fileName: string;
  readonly configurations: readonly Configuration[];
}

/** @param fileName a path or only its last part */
export function read(text: string, fileName: string): Reading {
  if (!mayHoldAgentConfiguration(text, fileName)) return { text, fileName, configurations: [] };
  const baseName = fileName.toLowerCase().replace(/^.*[/\\]/, '');
  for (const format of textFormats) {
    const configurations = format.read({ text, baseName, path: fileName });
    if (configurations.length > 0) return { text, fileName, configurations };
  }
  const configurations = parseDocuments(wholeFrame(text)).flatMap((document) => {
    for (const format of formats) {
      const found = format.read({ document, path: fileName });
      if (found.length > 0) return found;
    }
    return [];
  });
  return { text, fileName, configurations: joinConfigMaps(configurations) };
}
