import { t } from '@vscode/l10n';
import { intakes } from '../../catalogue/intakes';
import { type SettingFacts, environmentNameOf, schema } from './setting-facts';

/** Settings whose environment variable does not follow from their path; the strongest first. */
const ownNames: Readonly<Record<string, readonly string[]>> = {
  'apm_config.apm_dd_url': ['DD_APM_DD_URL'],
  'apm_config.profiling_dd_url': ['DD_APM_PROFILING_DD_URL'],
  'apm_config.telemetry.dd_url': ['DD_APM_TELEMETRY_DD_URL'],
  'apm_config.debugger_dd_url': ['DD_APM_DEBUGGER_DD_URL'],
  'apm_config.debugger_diagnostics_dd_url': ['DD_APM_DEBUGGER_DIAGNOSTICS_DD_URL'],
  'apm_config.symdb_dd_url': ['DD_APM_SYMDB_DD_URL'],
  'process_config.process_dd_url': [
    'DD_PROCESS_CONFIG_PROCESS_DD_URL',
    'DD_PROCESS_AGENT_PROCESS_DD_URL',
    'DD_PROCESS_AGENT_URL',
    'DD_PROCESS_CONFIG_URL',
  ],
  'orchestrator_explorer.orchestrator_dd_url': [
    'DD_ORCHESTRATOR_EXPLORER_ORCHESTRATOR_DD_URL',
    'DD_ORCHESTRATOR_URL',
  ],
};

/** Sections with a schema file of their own; all others stand in `core_schema.yaml`. */
const ownFiles: ReadonlySet<string> = new Set(
  `agent_telemetry apm_config compliance_config container_image container_lifecycle network_devices
  orchestrator_explorer process_config remote_configuration runtime_security_config sbom`.split(/\s+/),
);

function sourceOf(key: string): string {
  const [section = ''] = key.split('.');
  return `${schema}${ownFiles.has(section) ? section : 'core_schema'}.yaml`;
}

/** Each of them sends one product somewhere else; derived from the catalogue's intakes. */
const hostOverrides: readonly SettingFacts[] = intakes.flatMap((intake) =>
  intake.keys
    .filter((key) => key.includes('.') && !key.startsWith('logs_config.') && !key.endsWith('*'))
    .map((key) => ({
      key,
      env: ownNames[key] ?? [environmentNameOf(key)],
      type: 'host' as const,
      meaning: () => t('Where this goes, in place of {0}.<site>: {1}.', intake.prefix ?? '', intake.product),
      consequence: () =>
        t(
          'PrivateLink needs no such setting. A host that no service of the site covers leaves the private path.',
        ),
      source: sourceOf(key),
    })),
);

export const overrideSettings: readonly SettingFacts[] = [
  ...hostOverrides,
  {
    key: 'process_config.orchestrator_dd_url',
    env: ['DD_PROCESS_CONFIG_ORCHESTRATOR_DD_URL', 'DD_PROCESS_AGENT_ORCHESTRATOR_DD_URL'],
    type: 'host',
    meaning: () => t('The older place of orchestrator_explorer.orchestrator_dd_url.'),
    replacedBy: 'orchestrator_explorer.orchestrator_dd_url',
    source: `${schema}process_config.yaml`,
  },
];
