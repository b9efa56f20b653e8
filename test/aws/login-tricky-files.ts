import type { FileTexts } from './login-botocore';

interface TrickyFiles {
  readonly says: string;
  readonly files: Partial<FileTexts>;
  readonly profiles: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What the AWS CLI makes of them as a whole. */
  readonly cli: 'accepts' | 'refuses';
}

const region = { region: 'x' };

/** Texts as people and programs write them. */
export const trickyFiles: readonly TrickyFiles[] = [
  {
    says: 'a name with a space stands in quotation marks, of either kind or behind a backslash',
    files: {
      config: `[profile "a b"]\nregion = x\n[profile 'c "d"']\nregion = x\n[profile e\\ f]\nregion = x\n[profile g" "h]\nregion = x\n`,
    },
    profiles: { 'a b': region, 'c "d"': region, 'e f': region, 'g h': region },
    cli: 'accepts',
  },
  {
    says: 'a name with a space and no quotation marks is none in the config file',
    files: { config: '[profile a b]\nregion = x\n[profile "a]\nregion = x\n[profile]\nregion = x\n' },
    profiles: {},
    cli: 'accepts',
  },
  {
    says: 'whatever stands in the brackets is the name in the credentials file',
    files: {
      credentials: '[my team]\nregion = x\n[profile p]\nregion = x\n["q"]\nregion = x\n[ s ]\nregion=x\n',
    },
    profiles: { 'my team': region, 'profile p': region, '"q"': region, ' s ': region },
    cli: 'accepts',
  },
  {
    says: 'a colon says as much as an equals sign, and what comes first counts',
    files: { config: '[default]\nregion: x\nrole_arn : arn:aws:iam::1:role/A\nurl = http://a:1/?b=c\n' },
    profiles: { default: { ...region, role_arn: 'arn:aws:iam::1:role/A', url: 'http://a:1/?b=c' } },
    cli: 'accepts',
  },
  {
    says: 'settings may be in upper case, values keep theirs',
    files: { credentials: '[A]\nAWS_ACCESS_KEY_ID=AKIA\nRegion = eu-West-1\n' },
    profiles: { A: { aws_access_key_id: 'AKIA', region: 'eu-West-1' } },
    cli: 'accepts',
  },
  {
    says: 'comments are whole lines; behind a value they belong to it',
    files: { config: '# a\n; b\n[default] # c\n  # d\nregion = x # e\noutput = json;f\n' },
    profiles: { default: { region: 'x # e', output: 'json;f' } },
    cli: 'accepts',
  },
  {
    says: 'deeper lines go on with a value, over comments and empty lines',
    files: { config: '[default]\ncredential_process = a\n  --b\n\n# c\n  --d = e\nregion = x\n\n' },
    profiles: { default: { credential_process: 'a\n--b\n\n--d = e', ...region } },
    cli: 'accepts',
  },
  {
    says: 'a header that stands deeper than a setting belongs to its value',
    files: { config: '[default]\nregion = x\n [profile a]\n' },
    profiles: { default: { region: 'x\n[profile a]' } },
    cli: 'accepts',
  },
  {
    says: 'settings may all be indented',
    files: { config: '  [default]\n    region = x\n    output = json\n  [profile a]\n\tregion = x\n' },
    profiles: { default: { ...region, output: 'json' }, a: region },
    cli: 'accepts',
  },
  {
    says: 'settings may be nested',
    files: { config: '[default]\ns3 =\n  max_queue = 1\n\n  Use_X=y=z\nregion = x\nec2=\n' },
    profiles: { default: { 's3.max_queue': '1', 's3.Use_X': 'y=z', ...region, ec2: '' } },
    cli: 'accepts',
  },
  {
    says: 'the section DEFAULT is said of all, itself no profile',
    files: { config: '[DEFAULT]\nregion = x\noutput = json\n[profile a]\noutput = text\n[profile b]\n' },
    profiles: { a: { output: 'text', ...region }, b: { ...region, output: 'json' } },
    cli: 'accepts',
  },
  {
    says: 'the later of two headers for one profile takes its place, in one file',
    files: {
      config:
        '[default]\nregion = y\noutput = json\n[profile default]\nregion = x\n[profile a]\noutput = json\n[profile "a"]\nregion = x\n',
    },
    profiles: { default: region, a: region },
    cli: 'accepts',
  },
  {
    says: 'the credentials file adds to the config file, and wins',
    files: {
      config: '[profile a b]\n[profile "a b"]\nregion = y\noutput = json\n',
      credentials: '[a b]\nregion = x\n',
    },
    profiles: { 'a b': { ...region, output: 'json' } },
    cli: 'accepts',
  },
  {
    says: 'headers that only begin like those of profiles are headers of profiles',
    files: {
      config:
        '[profiles a]\nregion = x\n[profile-b c]\nregion = x\n[Profile d]\nregion = x\n[preview]\ne = 1\n',
    },
    profiles: { a: region, c: region },
    cli: 'accepts',
  },
  {
    says: 'lines end in three ways',
    files: { config: '[default]\r\nregion = x\r\n[profile a]\rregion = x\r[profile b]\nregion = x' },
    profiles: { default: region, a: region, b: region },
    cli: 'accepts',
  },
  {
    says: 'names that objects have by nature are names',
    files: { config: '[profile __proto__]\nregion = x\n[profile constructor]\n__proto__ = x\n' },
    profiles: Object.fromEntries([
      ['__proto__', region],
      ['constructor', Object.fromEntries([['__proto__', 'x']])],
    ]),
    cli: 'accepts',
  },
  {
    says: 'a byte order mark is none of the text',
    files: { config: '\uFEFF[default]\nregion = x\n' },
    profiles: { default: region },
    cli: 'refuses',
  },
  {
    says: 'sections and settings that are there twice are said together, the second wins',
    files: { credentials: '[a]\nregion = y\noutput = json\n[b]\n[a]\nregion = z\nregion = x\n' },
    profiles: { a: { ...region, output: 'json' }, b: {} },
    cli: 'refuses',
  },
  {
    says: 'lines that say nothing are passed over',
    files: { config: 'a = b\n[default]\nnothing\n  region = x\n= c\nd =\n  e\n' },
    profiles: { default: region },
    cli: 'refuses',
  },
  {
    says: 'what stands below a broken header is not of the section before it',
    files: { config: '[default]\nregion = x\n[profile a\nregion = y\n[profile b]\n[]\nregion = y\n' },
    profiles: { default: region, b: {} },
    cli: 'refuses',
  },
];
