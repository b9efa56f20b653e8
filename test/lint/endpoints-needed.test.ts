import { describe, expect, it } from 'vitest';
import { countsOf, describeEndpoints } from '../../src/lint/describe-endpoints';
import { endpointsNeeded } from '../../src/lint/endpoints-needed';
import { read } from '../../src/lint/read';

function needed(text: string, fileName = 'datadog.yaml') {
  const [configuration] = read(text, fileName).configurations;
  const found = configuration === undefined ? undefined : endpointsNeeded(configuration, undefined);
  if (found === undefined) throw new Error('No configuration was found.');
  return found;
}

function on(text: string, fileName?: string): readonly string[] {
  return needed(text, fileName)
    .intakes.filter(({ use }) => use === 'on')
    .map(({ intake }) => intake.id);
}

describe('endpoints for a configuration', () => {
  it('are those of what an Agent sends by default', () => {
    expect(on('api_key: x\nsite: ap1.datadoghq.com\n')).toEqual([
      'metrics',
      'api',
      'traces',
      'telemetry',
      'processes',
      'remote-configuration',
    ]);
  });

  it('follow the switches', () => {
    const text =
      'logs_enabled: true\napm_config:\n  enabled: false\nsbom:\n  enabled: true\nremote_configuration.enabled: false\n';
    expect(on(text)).toEqual(['logs', 'metrics', 'api', 'telemetry', 'processes', 'sbom']);
  });

  it('name each service once, and what no service covers not at all', () => {
    const { services, site } = needed('api_key: x\nsite: ap1.datadoghq.com\n');
    expect(site.name).toBe('ap1.datadoghq.com');
    expect(services.map(({ privateDnsName }) => privateDnsName)).toEqual([
      'metrics.agent.ap1.datadoghq.com',
      'api.ap1.datadoghq.com',
      'trace.agent.ap1.datadoghq.com',
      'process.ap1.datadoghq.com',
      'config.ap1.datadoghq.com',
    ]);
  });

  it('leave open what containers decide on a host, and know it in a cluster', () => {
    const host = needed('api_key: x\nsite: uk1.datadoghq.com\n');
    expect(host.intakes.find(({ intake }) => intake.id === 'orchestrator')?.use).toBe('unknown');
    const cluster =
      'apiVersion: datadoghq.com/v2alpha1\nkind: DatadogAgent\nspec:\n  global:\n    site: uk1.datadoghq.com\n';
    expect(on(cluster, 'agent.yaml')).toEqual(expect.arrayContaining(['orchestrator', 'container-images']));
  });

  it('are those of the Extension in a function', () => {
    const text =
      'service: shop\nplugins: [serverless-plugin-datadog]\nprovider:\n  name: aws\ncustom:\n  datadog:\n    site: ap1.datadoghq.com\n    addExtension: true\n';
    expect(on(text, 'serverless.yml')).toEqual(['logs-user', 'api', 'traces']);
  });

  it('are counted and told as a document', () => {
    const found = needed('api_key: x\nsite: ap1.datadoghq.com\n');
    expect(countsOf(found)).toBe('6 intake hosts needed, PrivateLink covers 5');
    const document = describeEndpoints([found], 'datadog.yaml');
    expect(document).toContain('# Endpoints for datadog.yaml');
    expect(document).toContain('| `instrumentation-telemetry-intake.ap1.datadoghq.com` | not covered |');
    expect(document).toContain('`<version>-app.agent.ap1.datadoghq.com`');
  });
});
