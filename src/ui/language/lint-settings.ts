import { type ConfigurationChangeEvent, type Uri, workspace } from 'vscode';
import type { Severity } from '../../finding';
import type { LintOptions } from '../../lint/lint';

/** Settings below `privatelink.` that change what the rules say. */
export const lintSettings = {
  severity: 'lint.severity',
  agentVersion: 'lint.agentVersion',
  site: 'site',
} as const;

const severities: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'] satisfies (
  Severity | 'off'
)[];

export function lintOptionsFor(uri: Uri): LintOptions {
  const section = workspace.getConfiguration('privatelink', uri);
  const agentVersion = text(section.get(lintSettings.agentVersion));
  const site = text(section.get(lintSettings.site));
  return {
    severities: severitiesIn(section.get(lintSettings.severity)),
    ...(agentVersion === undefined ? {} : { agentVersion }),
    ...(site === undefined ? {} : { site }),
  };
}

export function changesLint(event: ConfigurationChangeEvent): boolean {
  return Object.values(lintSettings).some((name) => event.affectsConfiguration(`privatelink.${name}`));
}

/** A settings file can hold anything; what is no severity is passed over. */
function severitiesIn(value: unknown): Readonly<Record<string, Severity | 'off'>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, Severity | 'off'] =>
      severities.includes(entry[1]),
    ),
  );
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
