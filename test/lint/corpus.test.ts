import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint/lint';

const corpus = '../shared/data/corpus';

/** What a person found in each file with the Agent's documentation beside it; `line rule`. */
const golden: Readonly<Record<string, readonly string[]>> = {
  'agent/windows-stock-crlf.yaml': [
    '30 site-without-privatelink information',
    '909 logs-may-use-tcp warning',
  ],
  'helm/agent-otel-collector-logs-values.yaml': [],
  'helm/agent-sbom-snapshotter-values.yaml': ['6 site-without-privatelink information'],
  'helm/cluster-agent-values.yaml': [],
  'helm/default-values.yaml': [],
  'helm/gke-autopilot-values.yaml': ['14 logs-may-use-tcp warning'],
  'helm/kubeconform-values.yaml': ['2 intake-not-covered information', '8 logs-may-use-tcp warning'],
  'helm/otel-agent-gateway-values.yaml': [],
  'operator/datadog-agent-all.yaml': ['9 intake-not-covered information', '13 logs-may-use-tcp warning'],
  'operator/datadog-agent-minimum.yaml': [],
  'operator/datadog-agent-with-logs-apm.yaml': ['8 logs-may-use-tcp warning'],
  'operator/datadog-agent-with-otlp.yaml': [],
  'operator/datadog-agent-with-remote-configuration.yaml': [],
  'operator/datadog-agent-with-secret-keys.yaml': [],
};

const isPresent = existsSync(corpus);

describe(isPresent ? 'real files' : 'real files (skipped: ../shared/data/corpus is not here)', () => {
  it.skipIf(!isPresent)('all have a golden list', () => {
    const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.yaml'),
    );
    expect(files.sort()).toEqual(Object.keys(golden).sort());
  });

  for (const [file, expected] of Object.entries(golden)) {
    it.skipIf(!isPresent)(`${file} has the findings that a person found`, () => {
      const text = readFileSync(join(corpus, file), 'utf8');
      const found = lint(text, file).map(({ rule, severity, place }) => {
        const line = place.kind === 'span' ? text.slice(0, place.span.start).split('\n').length : 0;
        return `${line} ${rule} ${severity}`;
      });
      expect(found).toEqual(expected);
    });
  }
});
