import type { Configuration } from './configuration';
import type { YamlDocument } from './document';

/** What a format is asked to recognise. */
export interface Recognisable {
  readonly document: YamlDocument;
  /** As it was given, a path or only its last part. */
  readonly path: string;
}

/** One form in which people write Agent settings. */
export interface Format {
  readonly name: string;
  /** Empty where the document is something else. */
  read(recognisable: Recognisable): readonly Configuration[];
}

/** A form that is no YAML and no JSON. */
export interface TextFormat {
  readonly name: string;
  read(recognisable: RecognisableText): readonly Configuration[];
}

export interface RecognisableText {
  readonly text: string;
  readonly baseName: string;
  /** As it was given, a path or only its last part. */
  readonly path: string;
}
