import { type QuickPickItem, l10n, window } from 'vscode';
import { type ManagedInstance, type ProbeTargets, mostInstancesByName } from '../../network/account-probing';
import { Problem } from '../../problem';
import type { Shell } from '../../probe/remote/probe-script';

export interface Targeted {
  readonly shell: Shell;
  readonly targets: ProbeTargets;
  /** Of the VPC; a tag may reach others beside them. */
  readonly instances: readonly ManagedInstance[];
}

/** Which instances shall run the script: some by name, or all with a tag. Undefined when the person left. */
export async function askTargets(managed: readonly ManagedInstance[]): Promise<Targeted | undefined> {
  const shell = await askShell(managed);
  if (shell === undefined) return undefined;
  const suited = managed.filter((instance) => shellOf(instance) === shell);
  const tag = await askTag(suited);
  if (tag === undefined) return undefined;
  if (tag !== 'by name') {
    const instances = suited.filter(({ tags }) => tags[tag.key] === tag.value);
    return { shell, targets: { kind: 'tag', ...tag }, instances };
  }
  const instances = await askInstances(suited);
  if (instances === undefined || instances.length === 0) return undefined;
  return { shell, targets: { kind: 'instances', ids: instances.map(({ id }) => id) }, instances };
}

function shellOf({ platform }: ManagedInstance): Shell {
  return platform === 'Windows' ? 'PowerShell' : 'POSIX';
}

/** Asked only where there are both. */
async function askShell(managed: readonly ManagedInstance[]): Promise<Shell | undefined> {
  const [first, ...others] = new Set(managed.map(shellOf));
  if (others.length === 0) return first;
  const items: (QuickPickItem & { readonly shell: Shell })[] = [
    { label: l10n.t('Linux and macOS'), shell: 'POSIX' },
    { label: l10n.t('Windows'), shell: 'PowerShell' },
  ];
  const placeHolder = l10n.t('Which instances? Each kind has a script of its own.');
  return (await window.showQuickPick(items, { title: title(), placeHolder, ignoreFocusOut: true }))?.shell;
}

type Tag = { readonly key: string; readonly value: string };

async function askTag(managed: readonly ManagedInstance[]): Promise<Tag | 'by name' | undefined> {
  const tags = Map.groupBy(
    managed.flatMap((instance) => Object.entries(instance.tags)),
    (entry) => JSON.stringify(entry),
  );
  const items: (QuickPickItem & { readonly tag: Tag | 'by name' })[] = [
    { label: l10n.t('Instances by name...'), tag: 'by name' },
    ...[...tags.values()]
      .filter((entries) => entries.length > 1)
      .flatMap((entries) => {
        const [key, value] = entries[0] ?? [];
        if (key === undefined || value === undefined) return [];
        const description = l10n.t('{0} instances of this VPC, and those of others', entries.length);
        return [{ label: `${key}=${value}`, description, tag: { key, value } }];
      }),
  ];
  const placeHolder = l10n.t('On which instances shall the script run?');
  return (await window.showQuickPick(items, { title: title(), placeHolder, ignoreFocusOut: true }))?.tag;
}

async function askInstances(
  managed: readonly ManagedInstance[],
): Promise<readonly ManagedInstance[] | undefined> {
  const items = managed.map((instance) => ({
    label: instance.name ?? instance.id,
    description: [instance.id, agentWords[instance.agent]()].join(' · '),
    picked: managed.length === 1,
    instance,
  }));
  const chosen = await window.showQuickPick(items, {
    title: title(),
    placeHolder: l10n.t('Which instances? Up to {0} of them', mostInstancesByName),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  if (chosen !== undefined && chosen.length > mostInstancesByName) throw tooMany(chosen.length);
  return chosen?.map(({ instance }) => instance);
}

function tooMany(count: number): Problem {
  return new Problem({
    code: 'invalid-request',
    sentence: l10n.t(
      'Run Command takes up to {0} instances by name, and {1} are chosen.',
      mostInstancesByName,
      count,
    ),
    remedy: l10n.t('Choose fewer, or a tag that they have.'),
  });
}

const agentWords: { readonly [K in ManagedInstance['agent']]: () => string } = {
  online: () => l10n.t('agent online'),
  'connection lost': () => l10n.t('agent offline'),
  inactive: () => l10n.t('agent not heard of for long'),
};

const title = () => l10n.t('Probe from Instances');
