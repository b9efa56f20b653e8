import { expect, it, vi } from 'vitest';

interface Box {
  readonly title: string;
  readonly answer: (code: string | undefined) => void;
}

/** The boxes that are open; as in a window, a person sees one at a time. */
const boxes: Box[] = [];
const asking = new Map<string, (serial: string) => Promise<string>>();

vi.mock('vscode', () => ({
  EventEmitter: class {
    readonly event = () => ({ dispose: () => undefined });
  },
  l10n: { t: (text: string, value: string) => text.replace('{0}', value) },
  window: {
    showInputBox: ({ title }: { title: string }) =>
      new Promise((resolve) => boxes.push({ title, answer: resolve })),
  },
}));
vi.mock('../../src/ui/settings', () => ({ awsEndpointUrl: () => undefined }));
vi.mock('../../src/ui/trust', () => ({ requireTrust: () => undefined }));
vi.mock('../../src/ui/watch-aws-files', () => ({ watchAwsFiles: () => ({ dispose: () => undefined }) }));
vi.mock('../../src/ui/lazy/sandbox', () => ({ loadSandbox: () => undefined }));
vi.mock('../../src/ui/lazy/aws', () => ({
  loadAws: () => ({
    filePlaces: () => ({ files: [], folders: [] }),
    profileFingerprint: () => Promise.resolve('same'),
    connect: (options: { profile: string; askMfaCode: (serial: string) => Promise<string> }) => {
      asking.set(options.profile, options.askMfaCode);
      return Promise.resolve({ profile: options.profile });
    },
  }),
}));
const { Accounts } = await import('../../src/ui/accounts');

it('two profiles that need a code ask for it one after the other, each by its name', async () => {
  const accounts = new Accounts();
  await Promise.all(['ops', 'dev'].map((profile) => accounts.open(profile)));
  const codes = ['ops', 'dev'].map((profile) => asking.get(profile)?.(`mfa/${profile}`));
  await expect.poll(() => boxes.map(({ title }) => title)).toEqual(['MFA code for profile ops']);
  boxes[0]?.answer(undefined);
  expect(await codes[0]).toBe('');
  await expect.poll(() => boxes.map(({ title }) => title)).toHaveLength(2);
  expect(boxes[1]?.title).toBe('MFA code for profile dev');
  boxes[1]?.answer('123456');
  expect(await codes[1]).toBe('123456');
});

it('a refresh looks credentials up again, but not those for which a person typed a code', async () => {
  boxes.length = 0;
  const accounts = new Accounts();
  const [ops, dev] = await Promise.all(['ops', 'dev'].map((profile) => accounts.open(profile)));
  const code = asking.get('ops')?.('mfa/ops');
  await expect.poll(() => boxes).toHaveLength(1);
  boxes[0]?.answer('123456');
  await code;
  accounts.renew('ops');
  accounts.renew('dev');
  expect(await accounts.open('ops')).toBe(ops);
  expect(await accounts.open('dev')).not.toBe(dev);
  accounts.forget('ops');
  expect(await accounts.open('ops')).not.toBe(ops);
});
