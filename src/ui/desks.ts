/**
 * What the bundle `dist/desks.js` offers: everything that a person opens or calls. The window loads it when a view is
 * shown or a command runs, so that editing a file stays light.
 */
export { config as configureTexts } from '@vscode/l10n';
export { implementations } from './commands';
export { createParts } from './create-parts';
