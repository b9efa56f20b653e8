import type { Span } from '../finding';
import type { Configuration } from './configuration';
import { describeServices } from './describe-endpoints';
import { describeSetting } from './describe-setting';
import { endpointsNeeded } from './endpoints-needed';
import type { Reading } from './read';
import type { Setting } from './setting';
import { findFacts } from './settings/table';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What is known about the setting at an offset; undefined where there is none. */
export function hover(reading: Reading, offset: number, site: string | undefined): Hover | undefined {
  for (const configuration of reading.configurations) {
    const setting = settingAt(configuration, offset);
    const facts = setting === undefined ? undefined : findFacts(setting.key);
    if (setting === undefined || facts === undefined) continue;
    const needed = facts.type === 'site' ? endpointsNeeded(configuration, site) : undefined;
    return {
      span: contains(setting.nameSpan, offset) ? setting.nameSpan : setting.valueSpan,
      markdown: [describeSetting(facts), ...(needed === undefined ? [] : [describeServices(needed)])].join(
        '\n\n---\n\n',
      ),
    };
  }
  return undefined;
}

/** The innermost one: a section's value holds its settings. */
function settingAt(configuration: Configuration, offset: number): Setting | undefined {
  return configuration.settings.findLast(
    (setting) =>
      contains(setting.nameSpan, offset) ||
      (setting.value.kind !== 'map' && contains(setting.valueSpan, offset)),
  );
}

function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end && span.start < span.end;
}
