// @ts-check
import tseslint from 'typescript-eslint';

/**
 * Who may import whom. A folder sees itself, what its row names, and nothing else of ours.
 * `packages` are the npm packages and Node built-ins it may use beside `@vscode/l10n`.
 * @type {Record<string, { imports: string[], packages?: string[] }>}
 */
export const house = {
  'problem.ts': { imports: [] },
  'assert-never.ts': { imports: [] },
  catalogue: { imports: ['assert-never'] },
  network: { imports: ['problem', 'assert-never'] },
  dns: { imports: ['catalogue', 'network', 'assert-never'] },
  plan: { imports: ['catalogue', 'network', 'dns', 'problem', 'assert-never'] },
  'finding.ts': { imports: ['plan'] },
  aws: {
    imports: ['network', 'problem', 'assert-never'],
    packages: ['@aws-sdk/*', '@smithy/*', 'node:*'],
  },
  sandbox: { imports: ['network', 'catalogue', 'problem', 'assert-never'] },
  probe: { imports: ['catalogue', 'network', 'problem', 'assert-never'], packages: ['node:*'] },
  inventory: { imports: ['network', 'catalogue', 'problem', 'assert-never'] },
  apply: { imports: ['plan', 'network', 'inventory', 'problem', 'assert-never'] },
  lint: { imports: ['catalogue', 'finding', 'assert-never'], packages: ['yaml'] },
  export: { imports: ['plan', 'network', 'catalogue', 'assert-never'] },
  diagnose: { imports: ['catalogue', 'network', 'dns', 'lint', 'plan', 'finding', 'probe', 'assert-never'] },
  report: {
    imports: ['catalogue', 'network', 'dns', 'plan', 'lint', 'diagnose', 'export', 'finding', 'assert-never'],
  },
  ui: { imports: ['*'], packages: ['vscode', 'node:*'] },
  'extension.ts': { imports: ['*'], packages: ['vscode', 'node:*'] },
};

const rooms = Object.keys(house).map((room) => room.replace(/\.ts$/, ''));

/** Turns one row of the table into patterns that `no-restricted-imports` refuses. */
function walls(/** @type {string} */ room) {
  const { imports, packages = [] } = house[room] ?? { imports: [] };
  const own = room.replace(/\.ts$/, '');
  const forbidden = imports.includes('*')
    ? []
    : rooms.filter((other) => other !== own && !imports.includes(other));
  const allowed = ['@vscode/l10n', ...packages].map((name) => name.replace('*', '.*')).join('|');
  return [
    ...forbidden.map((other) => ({
      regex: `^\\.\\.?/(\\.\\./)*${other}(/|$)`,
      message: `${own} may not import ${other}: see the import table in eslint.config.mjs.`,
    })),
    {
      regex: `^(?!\\.|(${allowed})$)`,
      message: `${own} may import only the packages that its row in eslint.config.mjs names.`,
    },
  ];
}

/** @returns {['error', { patterns: ReturnType<typeof walls> }]} */
function wallsRule(/** @type {string} */ room) {
  return ['error', { patterns: walls(room) }];
}

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'out/**',
      '.vscode-test/**',
      'test-artifacts/**',
      'node_modules/**',
      '**/fixtures/**',
    ],
  },
  ...tseslint.configs.strictTypeChecked.map((config) => ({
    ...config,
    files: ['src/**/*.ts', 'test/**/*.ts'],
  })),
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'error' },
  },
  { files: ['**/*.mjs'], rules: { 'max-lines': ['error', { max: 250 }] } },
  ...Object.keys(house).map((room) => ({
    name: `walls of ${room}`,
    files: [room.endsWith('.ts') ? `src/${room}` : `src/${room}/**/*.ts`],
    rules: { 'no-restricted-imports': wallsRule(room) },
  })),
);
