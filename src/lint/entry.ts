export { config as configureTexts } from '@vscode/l10n';
export { answer } from './answer';
export { countsOf, describeEndpoints } from './describe-endpoints';
export { describeRule } from './describe-rule';
export { isLarge } from './large';
export { findingsOf, lint } from './lint';
export { read } from './read';
export { suppressionFor } from './suppression';
