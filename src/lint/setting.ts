import type { Span, TextEdit } from '../finding';
import type { Value } from './value';

/** One Agent setting where somebody wrote it, whatever the format. */
export interface Setting {
  /** The Agent's own path, such as `logs_config.force_use_http`. */
  readonly key: string;
  /** As it stands in the text, such as `DD_LOGS_CONFIG_FORCE_USE_HTTP` or `features.logCollection.enabled`. */
  readonly name: string;
  readonly value: Value;
  readonly nameSpan: Span;
  /** Empty where no value was written. */
  readonly valueSpan: Span;
  /** The environment beats the file. */
  readonly from: 'file' | 'environment';
  /** The list or mapping in which it stands, such as `datadog.env`; two of one name are one too many only within it. */
  readonly layer?: string;
  /** Written as a boolean or a number where the platform refuses anything but text. */
  readonly isMistyped?: true;
  /** Undefined where the text has no safe place for it, such as behind an alias. */
  readonly change?: SettingChanges;
}

/** How this setting can be changed without touching anything else. */
export interface SettingChanges {
  /** Undefined where the value is more than one scalar. */
  replaceValue(value: Literal): readonly TextEdit[] | undefined;
  /** For a list; absent where this notation has none. */
  append?(items: readonly string[]): readonly TextEdit[] | undefined;
  /** Undefined where the other setting has no name of the same shape here. */
  rename(key: string): readonly TextEdit[] | undefined;
  remove(): readonly TextEdit[] | undefined;
}

/** What a fix writes; the notation decides how it is quoted. */
export type Literal = string | boolean | readonly string[];
