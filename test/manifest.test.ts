import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import texts from '../package.nls.json' with { type: 'json' };
import { sites } from '../src/catalogue/sites';
import {
  commands,
  container,
  contextKeys,
  documentScheme,
  facets,
  pictureView,
  settings,
  views,
} from '../src/ui/manifest';

const root = join(import.meta.dirname, '..');
const { contributes } = manifest;
const table: Readonly<Record<string, { readonly icon?: string; readonly palette: string }>> = commands;

interface MenuItem {
  readonly menu: string;
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}

const menuItems: readonly MenuItem[] = Object.entries(contributes.menus).flatMap(([menu, items]) =>
  items.map((item) => ({ menu, ...item })),
);
const conditions = [
  ...menuItems.flatMap(({ when }) => when ?? []),
  ...contributes.viewsWelcome.map(({ when }) => when),
  ...contributes.commands.flatMap((command) => ('enablement' in command ? command.enablement : [])),
];

describe('commands', () => {
  const contributed = contributes.commands.map(({ command }) => command);

  it('are the same in package.json and in the table', () => {
    expect(contributed.toSorted()).toEqual(Object.keys(table).toSorted());
  });

  it('are registered somewhere in the sources', () => {
    const sources = sourcesBelow('src/ui').concat(sourcesBelow('src/extension.ts'));
    for (const command of contributed) {
      const registrations = sources.filter(
        ({ path, text }) => !path.endsWith('manifest.ts') && text.includes(`'${command}'`),
      );
      expect({ command, found: registrations.length > 0 }).toEqual({ command, found: true });
    }
  });

  it.each(contributes.commands)('$command has a title, the category and the icon of the table', (command) => {
    expect(command.title).toBe(`%${command.command}%`);
    expect(command.category).toBe('PrivateLink');
    const icon = table[command.command]?.icon;
    expect('icon' in command ? command.icon : undefined).toBe(icon === undefined ? undefined : `$(${icon})`);
  });

  it('have an icon where they are a button', () => {
    const buttons = menuItems.filter(({ group = '' }) => /^(navigation|inline)/.test(group));
    expect(buttons.length).toBeGreaterThan(0);
    expect(buttons.filter(({ command }) => table[command]?.icon === undefined)).toEqual([]);
  });

  it('are hidden from the palette exactly where they need something to act on', () => {
    const hidden = menuItems.filter(({ menu, when }) => menu === 'commandPalette' && when === 'false');
    const never = Object.keys(table).filter((command) => table[command]?.palette === 'never');
    expect(hidden.map(({ command }) => command).toSorted()).toEqual(never.toSorted());
  });

  it('are off in a workspace that is not trusted exactly where they touch AWS', () => {
    const needTrust = new Set(['privatelink.finding.repair']);
    for (const [id, { palette }] of Object.entries(table)) {
      const command = contributes.commands.find((candidate) => candidate.command === id);
      const enablement = command !== undefined && 'enablement' in command ? command.enablement : undefined;
      const isNeeded = ['trusted', 'on a plan'].includes(palette) || needTrust.has(id);
      expect({ id, enablement }).toEqual({ id, enablement: isNeeded ? 'isWorkspaceTrusted' : undefined });
    }
  });
});

describe('menus', () => {
  it('name commands that exist', () => {
    expect(menuItems.filter(({ command }) => table[command] === undefined)).toEqual([]);
  });

  it('name views, facets, context keys and schemes that exist', () => {
    const known = [
      ...Object.values(views).map((view) => `view == ${view}`),
      ...facets.map((facet) => `viewItem =~ /\\b${facet}\\b/`),
      ...[`${contextKeys.profiles} == none`, `${contextKeys.profiles} == some`],
      ...[`${contextKeys.emptiness} == denied`, `${contextKeys.emptiness} == nothing`],
      ...[contextKeys.isFiltered, `!${contextKeys.isFiltered}`],
      `activeWebviewPanelId == ${pictureView}`,
      `resourceScheme == ${documentScheme}`,
      'resourcePath =~ /^\\/plan\\//',
      'isWorkspaceTrusted',
      '!isWorkspaceTrusted',
      'false',
    ];
    const used = conditions.flatMap((condition) => condition.split(' && '));
    expect(used.filter((part) => !known.includes(part))).toEqual([]);
  });

  it('use every facet', () => {
    const all = conditions.join(' ');
    expect(facets.filter((facet) => !all.includes(facet))).toEqual([]);
  });
});

describe('views', () => {
  it('are the same in package.json and in the table', () => {
    expect(Object.keys(contributes.views)).toEqual([container]);
    expect(contributes.views.privatelink.map(({ id }) => id)).toEqual(Object.values(views));
    expect(contributes.viewsContainers.activitybar.map(({ id }) => id)).toEqual([container]);
  });

  it('say something when they are empty, trusted or not', () => {
    for (const view of Object.values(views)) {
      const welcomes = contributes.viewsWelcome.filter((welcome) => welcome.view === view);
      expect(welcomes.some(({ when }) => when.includes('!isWorkspaceTrusted'))).toBe(true);
      expect(welcomes.some(({ when }) => when.startsWith('isWorkspaceTrusted'))).toBe(true);
    }
  });

  it('link only to commands that exist', () => {
    const links = Object.values(texts).flatMap((text) => [...text.matchAll(/\(command:([\w.]+)\)/g)]);
    const foreign = links
      .map(([, command = '']) => command)
      .filter((command) => table[command] === undefined);
    expect(foreign.every((command) => command.startsWith('workbench.'))).toBe(true);
  });
});

describe('settings', () => {
  const declared: Readonly<Record<string, { readonly scope?: string }>> =
    contributes.configuration.properties;

  it('are the same in package.json and in the table', () => {
    const known = Object.values(settings).map((name) => `privatelink.${name}`);
    expect(Object.keys(declared).toSorted()).toEqual(known.toSorted());
  });

  it('that lead to an account cannot come from a workspace', () => {
    for (const name of ['privatelink.profiles', 'privatelink.awsEndpointUrl', 'privatelink.regions']) {
      expect(declared[name]?.scope).toBe('machine');
      expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations).toContain(name);
    }
  });

  it('offer every site of the catalogue', () => {
    const offered = contributes.configuration.properties['privatelink.site'].enum;
    expect(offered.toSorted()).toEqual(['', ...sites.map(({ name }) => name)].toSorted());
  });
});

describe('texts', () => {
  const keys = [...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map(([, key = '']) => key);

  it('are all there, and all used', () => {
    expect([...new Set(keys)].toSorted()).toEqual(Object.keys(texts).toSorted());
  });

  it('name pictures that exist', () => {
    const pictures = [...JSON.stringify(manifest).matchAll(/"(media\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(pictures.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

function sourcesBelow(path: string): { readonly path: string; readonly text: string }[] {
  const full = join(root, path);
  if (path.endsWith('.ts')) return [{ path, text: readFileSync(full, 'utf8') }];
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ path: name, text: readFileSync(join(full, name), 'utf8') }));
}
