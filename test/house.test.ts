import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import configs, { house } from '../eslint.config.mjs';

const root = join(import.meta.dirname, '..');

/** What the wall of one room says about one import statement. */
function complaints(room: string, specifier: string): number {
  const wall = configs.find((config) => config.name === `walls of ${room}`);
  if (wall?.rules === undefined) throw new Error(`${room} has no wall`);
  return new Linter().verify(`import '${specifier}';`, [{ rules: wall.rules }]).length;
}

describe('the import table', () => {
  const rooms = Object.keys(house);

  it('has a row for everything in src', () => {
    const found = readdirSync(join(root, 'src')).filter((name) => !name.startsWith('.'));
    expect(found.filter((name) => !rooms.includes(name))).toEqual([]);
  });

  it.each(rooms)('lets %s import what its row names and refuses every other room', (room) => {
    const imports = house[room]?.imports ?? [];
    for (const other of rooms.map((name) => name.replace(/\.ts$/, ''))) {
      if (other === room.replace(/\.ts$/, '')) continue;
      const allowed = imports.includes('*') || imports.includes(other);
      const found = complaints(room, room.endsWith('.ts') ? `./${other}` : `../${other}/thing`);
      expect({ other, refused: found > 0 }).toEqual({ other, refused: !allowed });
    }
  });

  it('keeps vscode in ui and the SDK in aws', () => {
    for (const room of rooms) {
      expect(complaints(room, 'vscode') > 0).toBe(!['ui', 'extension.ts'].includes(room));
      expect(complaints(room, '@aws-sdk/client-ec2') > 0).toBe(room !== 'aws');
      expect(complaints(room, '@vscode/l10n')).toBe(0);
    }
  });

  it('keeps input and output out of pure rooms', () => {
    const pure = ['catalogue', 'network', 'dns', 'plan', 'sandbox', 'lint', 'diagnose', 'report', 'export'];
    for (const room of pure) expect(complaints(room, 'node:fs')).toBe(1);
  });
});

describe('the house', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );

  it('keeps clocks and randomness out of pure rooms', () => {
    const pure = /^(catalogue|network|dns|plan|sandbox|lint|diagnose|report|export)\//;
    const impure =
      /\b(Date\.now|new Date\(\)|Math\.random|randomUUID|setTimeout|process\.(env|platform|hrtime|cwd|argv)|performance\.)/;
    const found = files.filter(
      (name) => pure.test(name) && impure.test(readFileSync(join(root, 'src', name), 'utf8')),
    );
    expect(found).toEqual([]);
  });
});
