import { spawnSync } from 'node:child_process';

/** The texts of the two AWS files. */
export interface FileTexts {
  readonly config: string;
  readonly credentials: string;
}

type Sections = Record<string, Record<string, string>>;

/** What the AWS CLI's own reader understands; null where it refuses a text. */
export type Understood = { readonly [kind in 'profiles' | 'ssoSessions' | 'services']: Sections } | null;

/** Undefined where there is no Python with botocore, the AWS CLI's library. One process for all. */
export function askBotocore(texts: readonly FileTexts[]): readonly Understood[] | undefined {
  const input = JSON.stringify(texts);
  const env = { ...process.env, PYTHONUTF8: '1' };
  const asked = { input, env, encoding: 'utf8', timeout: 60_000, maxBuffer: 100_000_000 } as const;
  const { status, stdout, stderr, error } = spawnSync('python3', ['-c', reader], asked);
  if (status === withoutBotocore || (error !== undefined && 'code' in error && error.code === 'ENOENT')) {
    process.stderr.write('SKIPPED: no python3 with botocore here to compare with the AWS CLI\n');
    return undefined;
  }
  if (status !== 0) throw new Error(`python3 ended with ${String(error ?? status)}: ${stderr}`);
  return JSON.parse(stdout) as readonly Understood[];
}

const withoutBotocore = 3;

/** Joined as `Session.full_config` does, which is too slow to be made for each. */
const reader = `
import json, os, sys, tempfile
try:
    from botocore.configloader import load_config, raw_config_parse
    from botocore.exceptions import ConfigParseError
except ImportError:
    sys.exit(${String(withoutBotocore)})

def flat(sections):
    result = {}
    for name, settings in sections.items():
        own = result[name] = {}
        for key, value in settings.items():
            if isinstance(value, dict):
                own.update({key + '.' + inner: said for inner, said in value.items()})
            else:
                own[key] = value
    return result

def understood(texts, folder):
    paths = []
    for name in ['config', 'credentials']:
        paths.append(os.path.join(folder, name))
        with open(paths[-1], 'wb') as file:
            file.write(texts[name].encode())
    try:
        config = load_config(paths[0])
        credentials = raw_config_parse(paths[1])
    except ConfigParseError:
        return None
    profiles = config['profiles']
    for name, settings in credentials.items():
        profiles.setdefault(name, {}).update(settings)
    return {
        'profiles': flat(profiles),
        'ssoSessions': flat(config['sso_sessions']),
        'services': flat(config['services']),
    }

with tempfile.TemporaryDirectory() as folder:
    print(json.dumps([understood(texts, folder) for texts in json.load(sys.stdin)]))
`;
