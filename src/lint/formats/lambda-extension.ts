import type { YamlDocument } from '../document';
import { isNode } from 'yaml';
import { rangeOf } from '../document';

/** Variables that only the Datadog Extension, its wrapper or the Forwarder reads; tracers have others. */
const extensionVariable =
  /^(?:DD_API_KEY_SECRET_ARN|DD_API_KEY_SSM_ARN|DD_API_KEY_SSM_NAME|DD_KMS_API_KEY|DD_EXTENSION_VERSION|DD_LAMBDA_HANDLER|DD_SERVERLESS_\w+|DD_USE_PRIVATE_LINK|DD_LOGS_CONFIG_\w+|DD_APM_DD_URL)$/;

/** Whether variables tell that a function sends to Datadog itself. */
export function tellOfExtension(variables: readonly string[]): boolean {
  return variables.some((name) => extensionVariable.test(name));
}

/** The layer is called Datadog-Extension, whichever account, region or template function names it. */
export function namesExtension(document: YamlDocument, layers: unknown): boolean {
  if (!isNode(layers)) return false;
  const { start, end } = rangeOf(document, layers);
  return /Datadog-Extension/.test(document.frame.text.slice(start, end));
}
