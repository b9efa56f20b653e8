/** What the bundle `dist/sandbox.js` offers. */
export { config as configureTexts } from '@vscode/l10n';
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox';
