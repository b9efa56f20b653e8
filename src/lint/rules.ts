import type { Rule } from './rule';
import { deprecatedSetting } from './rules/deprecated-setting';
import { duplicateSetting } from './rules/duplicate-setting';
import { envValueNotAString } from './rules/env-value-not-a-string';
import { environmentShadowsFile } from './rules/environment-shadows-file';
import { intakeNotCovered } from './rules/intake-not-covered';
import { lambdaKeyNeedsEndpoint } from './rules/lambda-key-needs-endpoint';
import { logsMayUseTcp } from './rules/logs-may-use-tcp';
import { logsUseTcp } from './rules/logs-use-tcp';
import { logsWithoutTls } from './rules/logs-without-tls';
import { misspelledSetting } from './rules/misspelled-setting';
import { overrideLeavesPrivateLink } from './rules/override-leaves-privatelink';
import { proxyTakesPrivateTraffic } from './rules/proxy-takes-private-traffic';
import { siteMismatch } from './rules/site-mismatch';
import { siteWithoutPrivateLink } from './rules/site-without-privatelink';
import { supersededHost } from './rules/superseded-host';
import { unknownSite } from './rules/unknown-site';

export const rules: readonly Rule[] = [
  logsMayUseTcp,
  logsUseTcp,
  logsWithoutTls,
  deprecatedSetting,
  misspelledSetting,
  unknownSite,
  siteWithoutPrivateLink,
  siteMismatch,
  overrideLeavesPrivateLink,
  supersededHost,
  proxyTakesPrivateTraffic,
  intakeNotCovered,
  lambdaKeyNeedsEndpoint,
  environmentShadowsFile,
  envValueNotAString,
  duplicateSetting,
];
