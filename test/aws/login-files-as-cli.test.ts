import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpretFiles } from '../../src/aws/login/interpret-files';
import { shellWords } from '../../src/aws/login/shell-words';
import { askBotocore, type FileTexts } from './login-botocore';
import { trickyFiles } from './login-tricky-files';

const space = fc.constantFrom('', '', '', ' ', '  ', '\t', '\u00a0');
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'B', 'region', 'ec2', 'default', 'DEFAULT', '__proto__') },
  {
    weight: 2,
    arbitrary: fc.string({ unit: fc.constantFrom(...Array.from(`ab "'\\=:#;[].é😀`)), maxLength: 6 }),
  },
);
const name = fc.oneof(
  word,
  word.map((text) => `"${text}"`),
  fc.tuple(word, word).map(([first, second]) => `'${first} ${second}'`),
);
const header = fc.oneof(
  word,
  fc
    .tuple(fc.constantFrom('profile', 'profile', 'sso-session', 'services', 'profiles'), space, name)
    .map(([kind, gap, text]) => `${kind} ${gap}${text}`),
);
const line = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(header, fc.constantFrom('', '', ' # b')).map(([text, end]) => `[${text}]${end}`),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.nat(99), word, space, fc.constantFrom('=', '=', ':', ' = '), space, word)
      .map(([nr, key, before, sign, after, value]) => `k${String(nr)}${key}${before}${sign}${after}${value}`),
  },
  { weight: 1, arbitrary: word.map((key) => `${key} =`) },
  { weight: 1, arbitrary: word.map((text) => `# ${text}`) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', ';', '  # a') },
  { weight: 1, arbitrary: word },
);
const text = fc
  .array(
    fc.tuple(fc.constantFrom('', '', '', ' ', '  ', '\t'), line, fc.constantFrom('\n', '\n', '\r\n', '\r')),
    {
      maxLength: 12,
    },
  )
  .map((lines) => ['[a]\n', ...lines.flat()].join(''));
const files: fc.Arbitrary<FileTexts> = fc.record({ config: text, credentials: text });

const tricky = trickyFiles.map((one) => ({ config: '', credentials: '', ...one.files }));
const seed = Date.now();
const random = fc.sample(files, { numRuns: 600, seed });
const understood = askBotocore([...tricky, ...random]);

describe.skipIf(understood === undefined)('the AWS files are read as the AWS CLI reads them', () => {
  it.each(trickyFiles.map((one, index) => ({ ...one, index })))(
    'also where $says',
    ({ cli, profiles, index }) => {
      const judged = understood?.[index] ?? null;
      expect(judged === null ? 'refuses' : 'accepts').toBe(cli);
      if (judged !== null) expect(judged.profiles).toEqual(profiles);
    },
  );

  it('whatever stands in them, and what it refuses is read somehow', () => {
    const judged = random.map((texts, index) => ({
      texts,
      theirs: understood?.[tricky.length + index] ?? null,
    }));
    for (const { texts, theirs } of judged) {
      const { profiles, ssoSessions, services } = interpretFiles(texts.config, texts.credentials);
      if (theirs === null) continue;
      const because = `seed ${String(seed)}: ${JSON.stringify(texts)}`;
      expect(Object.fromEntries(profiles), because).toEqual(withoutEmptyName(theirs.profiles));
      expect(Object.fromEntries(ssoSessions), because).toEqual(withoutEmptyName(theirs.ssoSessions));
      expect(Object.fromEntries(services), because).toEqual(withoutEmptyName(theirs.services));
    }
    expect(judged.filter(({ theirs }) => theirs !== null).length).toBeGreaterThan(100);
  });
});

/** Which nobody can ask for. */
function withoutEmptyName(sections: object): unknown {
  return Object.fromEntries(Object.entries(sections).filter(([name]) => name !== ''));
}

it('a name is what a shell makes of it', () => {
  expect(shellWords(`a\\ b 'c\\'"\\"\\d" ''`)).toEqual(['a b', 'c\\"\\d', '']);
  for (const open of [`'a`, `"a\\"`, 'a\\']) expect(shellWords(open)).toBeUndefined();
});
