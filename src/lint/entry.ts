export { config as configureTexts } from '@vscode/l10n';
export { complete } from './complete';
export { countsOf, describeEndpoints } from './describe-endpoints';
export { describeRule } from './describe-rule';
export { endpointsNeeded } from './endpoints-needed';
export { hover } from './hover';
export { findingsOf, lint } from './lint';
export { read } from './read';
export { siteSetting } from './site-of';
