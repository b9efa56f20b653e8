import { describe, expect, it } from 'vitest';
import { type AgentGeneration, type TransportOperands, decideTransport } from '../../src/lint/transport';

const names = [
  'forceUseHttp',
  'useHttp',
  'urlHasScheme',
  'pipelinesTakeLogs',
  'failoverIsOn',
  'forceUseTcp',
  'useTcp',
  'hasSocksProxy',
  'hasAdditionalEndpoints',
] as const;
const generations: readonly AgentGeneration[] = ['before-https', 'before-url-scheme', 'current'];

type Operands = { readonly [K in (typeof names)[number]]: boolean | undefined };

/** Every combination of the nine operands with these values. */
function combinations(values: readonly (boolean | undefined)[]): readonly Operands[] {
  return Array.from({ length: values.length ** names.length }, (_, row) => {
    const picked = names.map((name, index) => [
      name,
      values[Math.floor(row / values.length ** index) % values.length],
    ]);
    return Object.fromEntries(picked) as Operands;
  });
}

/** The Agent's own expression, written down a second time: config.go, with what its versions differ in. */
function asTheAgentDoes(o: Operands, generation: AgentGeneration, isTestPassed: boolean): 'http' | 'tcp' {
  if (o.forceUseHttp || o.useHttp || o.pipelinesTakeLogs) return 'http';
  if (generation === 'current' && o.urlHasScheme) return 'http';
  if (generation === 'before-url-scheme' && o.failoverIsOn) return 'http';
  if (generation === 'before-https') return 'tcp';
  const isTcpWanted = o.forceUseTcp || o.useTcp || o.hasSocksProxy || o.hasAdditionalEndpoints;
  return isTestPassed && !isTcpWanted ? 'http' : 'tcp';
}

function summary(o: Operands, generation: AgentGeneration): string {
  const passed = asTheAgentDoes(o, generation, true);
  const failed = asTheAgentDoes(o, generation, false);
  return passed === failed ? passed : 'http-or-tcp';
}

describe('the transport of logs', () => {
  for (const generation of generations) {
    it(`is what the Agent decides, for all 512 combinations (${generation})`, () => {
      for (const operands of combinations([false, true])) {
        const all: TransportOperands = { ...operands, generation };
        expect(decideTransport(all), JSON.stringify(all)).toBe(summary(operands, generation));
      }
    });

    it(`is unknown exactly where what is not known would change it (${generation})`, () => {
      for (const operands of combinations([false, true, undefined])) {
        const unknown = names.filter((name) => operands[name] === undefined);
        if (unknown.length > 3) continue;
        const answers = new Set(
          Array.from({ length: 2 ** unknown.length }, (_, row) =>
            summary(
              {
                ...operands,
                ...Object.fromEntries(unknown.map((name, index) => [name, ((row >> index) & 1) === 1])),
              },
              generation,
            ),
          ),
        );
        const expected = answers.size === 1 ? [...answers][0] : undefined;
        expect(decideTransport({ ...operands, generation }), JSON.stringify(operands)).toBe(expected);
      }
    });
  }
});
