import type { Finding, Severity, Span } from '../finding';
import { type Reading, read } from './read';
import type { Rule } from './rule';
import { rules } from './rules';
import { defaultSite } from './site-of';
import { suppressionsIn } from './suppression';

export interface LintOptions {
  /** By rule id; a rule that is not named keeps its own severity. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** The site where the text names none. */
  readonly site?: string;
  /** Such as `7.52.1`, where the text does not tell it. */
  readonly agentVersion?: string;
}

/** Findings in the order of the text; none for a text that is no Agent configuration or cannot be parsed. */
export function lint(text: string, fileName: string, options: LintOptions = {}): readonly Finding[] {
  return findingsOf(read(text, fileName), options);
}

export function findingsOf({ text, configurations }: Reading, options: LintOptions): readonly Finding[] {
  if (configurations.length === 0) return [];
  const isSuppressed = suppressionsIn(text);
  const surroundings = {
    text,
    configurations,
    site: options.site ?? defaultSite,
    ...(options.agentVersion === undefined ? {} : { agentVersion: options.agentVersion }),
  };
  const found = configurations.flatMap((configuration) =>
    rules.flatMap((rule): readonly Located[] => {
      const chosen = options.severities?.[rule.id];
      if (chosen === 'off') return [];
      return rule.check(configuration, surroundings).map(({ message, span, severity, fixes }) => ({
        rule,
        span,
        finding: {
          rule: rule.id,
          severity: chosen ?? severity ?? rule.severity,
          message,
          place: { kind: 'span', span },
          ...(fixes === undefined || fixes.length === 0 ? {} : { fixes }),
        },
      }));
    }),
  );
  return withoutRepetition(found)
    .filter(({ rule, span }) => !isSuppressed(rule.id, span))
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ finding }) => finding);
}

interface Located {
  readonly rule: Rule;
  readonly span: Span;
  readonly finding: Finding;
}

/** Two configurations of a text can share a setting, and with it what is wrong with it. */
function withoutRepetition(found: readonly Located[]): readonly Located[] {
  const seen = new Set<string>();
  return found.filter(({ rule, span, finding }) => {
    const name = `${rule.id} ${span.start} ${finding.message}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
