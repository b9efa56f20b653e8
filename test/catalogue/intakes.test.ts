import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/catalogue/coverage';
import { intakeFor, intakes } from '../../src/catalogue/intakes';
import { findSite } from '../../src/catalogue/sites';

const data = '../shared/data/intakes.json';
const facts = '../shared/facts/agent.md';

describe('the intakes', () => {
  it('are 49, each under an id of its own', () => {
    expect(intakes).toHaveLength(49);
    expect(new Set(intakes.map(({ id }) => id)).size).toBe(49);
  });

  it.skipIf(!existsSync(data))('are those of the shared list, row for row', () => {
    const { intakes: rows } = JSON.parse(readFileSync(data, 'utf8')) as {
      readonly intakes: readonly Record<string, unknown>[];
    };
    expect(
      intakes.map(({ product, prefix, keys, env }) => ({
        product,
        configKeys: keys,
        env,
        hostPrefix: prefix ?? null,
      })),
    ).toEqual(
      rows.map(({ product, configKeys, env, hostPrefix }) => ({ product, configKeys, env, hostPrefix })),
    );
  });

  it.skipIf(!existsSync(facts))('are covered on each site as the facts say', () => {
    const rows = readFileSync(facts, 'utf8')
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .filter((cells) => cells.length === 11 && /\*\*yes\*\*|NO|not listed/.test(cells[6] ?? ''));
    expect(rows.length).toBeGreaterThan(40);
    const differing = rows.flatMap(([, product, , , prefix = '', ...verdicts]) => {
      const intake = intakes.find((candidate) => candidate.product === product);
      if (intake?.prefix === undefined) return prefix.includes('own domain') ? [] : [`${product} is missing`];
      return ['datadoghq.com', 'ap1.datadoghq.com', 'ap2.datadoghq.com', 'uk1.datadoghq.com'].flatMap(
        (name, index) => {
          const site = findSite(name);
          const verdict = verdicts[index] ?? '';
          const computed = site === undefined ? undefined : coverageOf(intake, site)?.kind;
          // What a third party measured once is not in Datadog's tables.
          const isUnknown = /\?|unverified|3rd-party/.test(verdict);
          const expected = isUnknown ? 'unknown' : /yes/.test(verdict) ? 'covered' : 'not-covered';
          return computed === expected
            ? []
            : [`${intake.id} on ${name}: ${computed}, the facts say ${verdict}`];
        },
      );
    });
    expect(differing).toEqual([]);
  });

  it('are refused under an unknown id', () => {
    expect(() => intakeFor('nothing')).toThrow('No intake is called nothing.');
  });
});
