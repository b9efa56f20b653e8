import { describe, expect, it } from 'vitest';
import { intakeFor, intakes } from '../../src/catalogue/intakes';
import { useOf } from '../../src/lint/products';
import { read } from '../../src/lint/read';

/** `intake: use` of the asked intakes; the text stands below a site and a key. */
function uses(ids: string, text: string, fileName = 'datadog.yaml'): string {
  const whole = fileName === 'datadog.yaml' ? `api_key: x\nsite: uk1.datadoghq.com\n${text}` : text;
  const [configuration] = read(whole, fileName).configurations;
  if (configuration === undefined) throw new Error('No configuration was found.');
  return ids
    .split(' ')
    .map((id) => `${id}: ${useOf(intakeFor(id), configuration)}`)
    .join(', ');
}

const chart = (text: string): string =>
  `datadog:\n  site: uk1.datadoghq.com\n  logs:\n    enabled: true\n${text}`;
const lambda = (variables: string): string =>
  `Resources:\n  F:\n    Type: AWS::Lambda::Function\n    Properties:\n      Layers: [Datadog-Extension]\n      Environment:\n        Variables:\n          DD_SITE: uk1.datadoghq.com\n${variables}`;

describe('products of an Agent', () => {
  it('are these where the file says nothing', () => {
    const on = intakes.map(({ id }) => id).filter((id) => uses(id, '').endsWith('on'));
    expect(on.join(' ')).toBe('metrics api traces telemetry processes remote-configuration');
    const unknown = intakes.map(({ id }) => id).filter((id) => uses(id, '').endsWith('unknown'));
    expect(unknown.join(' ')).toBe(
      'flare profiling debugger-logs debugger data-observability llm-observability ci-visibility orchestrator container-lifecycle container-images database-monitoring database-queries network-devices network-path event-management agent-health',
    );
  });

  it('follow switches that are off by default', () => {
    for (const [id, key] of [
      ['compliance', 'compliance_config.enabled'],
      ['runtime-security', 'runtime_security_config.enabled'],
      ['snmp-traps', 'network_devices.snmp_traps.enabled'],
      ['netflow', 'network_devices.netflow.enabled'],
      ['network-path', 'network_path.connections_monitoring.enabled'],
      ['profiling', 'internal_profiling.enabled'],
      ['synthetics', 'synthetics.collector.enabled'],
      ['software-inventory', 'software_inventory.enabled'],
      ['sbom', 'sbom.enabled'],
      ['config-files', 'config_files_discovery.enabled'],
      ['kubernetes-actions', 'kubeactions.enabled'],
      ['agent-health', 'health_platform.enabled'],
      ['event-management', 'notable_events.enabled'],
    ] as const)
      expect(uses(id, `${key}: true\n`)).toBe(`${id}: on`);
  });

  it('are off where the switch says so, unless something else can use the same host', () => {
    expect(uses('agent-health sbom', 'health_platform.enabled: false\n')).toBe(
      'agent-health: off, sbom: off',
    );
    expect(uses('network-path', 'network_path.connections_monitoring.enabled: false\n')).toBe(
      'network-path: unknown',
    );
  });

  it('leave the process intake to connections where nothing else is collected', () => {
    const text =
      'process_config:\n  process_discovery:\n    enabled: false\n  container_collection:\n    enabled: false\n';
    expect(uses('processes', text)).toBe('processes: unknown');
  });

  it('read the older switch of processes', () => {
    const discoveryOff = 'process_config:\n  process_discovery: {enabled: false}\n';
    expect(uses('processes', `${discoveryOff}  enabled: "disabled"\n`)).toBe('processes: unknown');
    expect(uses('processes', `${discoveryOff}  enabled: "true"\n`)).toBe('processes: on');
    expect(uses('processes', `${discoveryOff}  enabled: "false"\n`)).toBe('processes: on');
  });

  it('have traces also where only errors are tracked', () => {
    const text = 'apm_config:\n  enabled: false\n';
    expect(uses('traces', text)).toBe('traces: off');
    expect(uses('traces', `${text}  error_tracking_standalone:\n    enabled: true\n`)).toBe('traces: on');
  });

  it('send no telemetry and ask for no configuration behind the FIPS proxy, unless told to', () => {
    expect(
      uses('telemetry remote-configuration', 'fips:\n  enabled: true\napm_config.enabled: false\n'),
    ).toBe('telemetry: off, remote-configuration: off');
    const told = 'fips:\n  enabled: true\nremote_configuration:\n  enabled: true\n';
    expect(uses('remote-configuration', told)).toBe('remote-configuration: on');
  });

  it('send no logs to Datadog where a worker takes them, unless it gets a copy only', () => {
    const text = 'logs_enabled: true\nobservability_pipelines_worker:\n  logs:\n    enabled: true\n';
    expect(uses('logs', text)).toBe('logs: off');
    expect(uses('logs', `${text}    dual_ship: true\n`)).toBe('logs: on');
  });

  it('are unknown where the file names products or another mode, and not their switches', () => {
    for (const text of ['products: [cloud_security]\n', 'sku: x\n', 'infrastructure_mode: basic\n'])
      expect(uses('sbom compliance logs', text), text).toBe(
        'sbom: unknown, compliance: unknown, logs: unknown',
      );
    expect(uses('sbom', 'products: [apm]\nsbom:\n  enabled: false\n')).toBe('sbom: off');
    expect(uses('sbom logs', 'infrastructure_mode: full\nproducts: []\n')).toBe('sbom: off, logs: off');
  });

  it('have inventories of images by either part, which the chart switches on together with the whole', () => {
    const image = '  sbom:\n    containerImage:\n      enabled: true\n';
    expect(uses('sbom', chart(image), 'values.yaml')).toBe('sbom: on');
    expect(uses('sbom', 'sbom:\n  container_image:\n    enabled: true\n')).toBe('sbom: off');
  });

  it('may have an orchestrator on ECS, where tasks are its resources', () => {
    const task =
      '{"family": "x", "containerDefinitions": [{"name": "agent", "image": "datadog/agent:7", "environment": [{"name": "DD_SITE", "value": "uk1.datadoghq.com"}]}]}';
    expect(uses('orchestrator', task, 'task.json')).toBe('orchestrator: unknown');
    const compose =
      'services:\n  agent:\n    image: datadog/agent:7\n    environment:\n      DD_SITE: uk1.datadoghq.com\n';
    expect(uses('orchestrator', compose, 'compose.yaml')).toBe('orchestrator: off');
  });
});

describe('products of a function', () => {
  it('have logs unless they are switched off by either name and on by none', () => {
    expect(uses('logs-user', lambda(''), 'template.yaml')).toBe('logs-user: on');
    const off = '          DD_SERVERLESS_LOGS_ENABLED: "false"\n';
    expect(uses('logs-user', lambda(off), 'template.yaml')).toBe('logs-user: off');
    const both = `${off}          DD_LOGS_ENABLED: "true"\n`;
    expect(uses('logs-user', lambda(both), 'template.yaml')).toBe('logs-user: on');
  });
});
