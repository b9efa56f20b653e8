import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextEdit } from '../../../../src/finding';
import type { Configuration } from '../../../../src/lint/configuration';
import { read } from '../../../../src/lint/read';
import type { Setting } from '../../../../src/lint/setting';
import { asText } from '../../../../src/lint/value';
import { applyEdits } from '../../../../src/lint/apply-edits';
import { Choices, numbers } from './choices';
import { type Sample, samples } from './documents';
import { factsOf } from './facts-of';

/** The facts that edits change; fails where the text no longer parses. */
function changedBy({ text, fileName }: Sample, edits: readonly TextEdit[]) {
  const fixed = applyEdits(text, edits);
  const before = factsOf(text, fileName);
  const after = factsOf(fixed, fileName);
  const about = `${text}\n-----\n${fixed}`;
  expect(before, about).toBeDefined();
  expect(after, about).toBeDefined();
  const lost = (before ?? []).filter((fact) => after?.includes(fact) !== true);
  const won = (after ?? []).filter((fact) => before?.includes(fact) !== true);
  return { lost, won, about, configurations: read(fixed, fileName).configurations };
}

const emptied = /(?:^| = null|env = |environment = )$/;

function namesOf(setting: Setting): RegExp {
  const [last = ''] = setting.name.split('.').slice(-1);
  return new RegExp(`${last}\\b|${emptied.source}|^#? ?$`);
}

function expectReplaced(sample: Sample, setting: Setting, index: number, at: number): void {
  const edits = setting.change?.replaceValue('us5.datadoghq.com');
  if (edits === undefined) return;
  const { lost, won, about, configurations } = changedBy(sample, edits);
  for (const fact of [...lost, ...won]) expect(fact, about).toMatch(namesOf(setting));
  const again = configurations[at]?.settings[index];
  expect(again === undefined ? undefined : [again.name, asText(again.value)], about).toEqual([
    setting.name,
    'us5.datadoghq.com',
  ]);
}

function expectRenamed(sample: Sample, setting: Setting): void {
  const edits = setting.change?.rename('logs_config.socks5_proxy_address');
  if (edits === undefined) return;
  const { lost, won, about, configurations } = changedBy(sample, edits);
  for (const fact of lost) expect(fact, about).toMatch(namesOf(setting));
  for (const fact of won) expect(fact, about).toMatch(/socks5_proxy_address/i);
  const keys = configurations.flatMap(({ settings }) => settings.map(({ key }) => key));
  // Renamed away, the only variable that told of an Agent may be gone.
  if (keys.length > 0) expect(keys, about).toContain('logs_config.socks5_proxy_address');
}

function expectRemoved(sample: Sample, setting: Setting): void {
  const edits = setting.change?.remove();
  if (edits === undefined) return;
  const { lost, won, about } = changedBy(sample, edits);
  for (const fact of lost) expect(fact, about).toMatch(namesOf(setting));
  for (const fact of won) expect(fact, about).toMatch(emptied);
  expect(lost.length, about).toBeGreaterThan(0);
}

function expectInserted(sample: Sample, configuration: Configuration, near: Setting | undefined): void {
  const edits = configuration.insert('logs_config.use_compression', false, near);
  expect(edits, sample.text).toBeDefined();
  const { lost, won, about } = changedBy(sample, edits ?? []);
  for (const fact of lost) expect(fact, about).toMatch(emptied);
  for (const fact of won) expect(fact, about).toMatch(/use_compression/i);
  expect(
    won.some((fact) => fact.includes('false')),
    about,
  ).toBe(true);
}

describe('for any setting of any format', () => {
  for (const [format, sampleOf] of Object.entries(samples)) {
    it(
      `in ${format} it can be replaced, renamed and removed, and another one added`,
      { timeout: 60_000 },
      () => {
        fc.assert(
          fc.property(numbers, (decisions) => {
            const sample = sampleOf(new Choices(decisions));
            const { configurations } = read(sample.text, sample.fileName);
            expect(configurations.length, sample.text).toBeGreaterThan(0);
            configurations.forEach((configuration, at) => {
              expectInserted(sample, configuration, undefined);
              configuration.settings.forEach((setting, index) => {
                expectReplaced(sample, setting, index, at);
                if (setting.value.kind === 'map' || setting.value.kind === 'nothing') return;
                expectRemoved(sample, setting);
                expectInserted(sample, configuration, setting);
                if (setting.from === 'environment') expectRenamed(sample, setting);
              });
            });
          }),
          { numRuns: 25, includeErrorInReport: true },
        );
      },
    );
  }
});
