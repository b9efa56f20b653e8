import { mayHoldAgentConfiguration } from './candidate';
import type { Configuration } from './configuration';
import { type Frame, parseDocuments } from './document';
import { wholeText } from './excerpt';
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
  const frame: Frame = { text, origin: wholeText(text), linePrefix: '' };
  const configurations = parseDocuments(frame).flatMap((document) => {
    for (const format of formats) {
      const found = format.read({ document, baseName });
      if (found.length > 0) return found;
    }
    return [];
  });
  return { text, fileName, configurations: joinConfigMaps(configurations) };
}
