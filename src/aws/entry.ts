export { config as configureTexts } from '@vscode/l10n';
export { connect } from './connect';
export { loginCommandOf } from './login/login-command';
export { profiles } from './login/profiles';
export { homeRegionOf } from './login/home-region-of';
export { filePlaces } from './login/file-places';
export { profileFingerprint } from './login/profile-fingerprint';
