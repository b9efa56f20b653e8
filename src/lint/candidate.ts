import { isJson } from './json-text';

const ownName = /(?:^|[/\\])datadog\.ya?ml$/i;
const signs =
  /DD_[A-Z]|datadog|dogstatsd|ddog-gov|logs?_enabled|logs_config|apm_config|process_config|pvtlink/;
/** JSON is mostly lock files and answers of tools, in which the company's name is not enough. */
const jsonSigns =
  /DD_[A-Z]|Datadog-Extension|DatadogAgent|datadog(?:hq)?\/agent|datadog-agent|"datadog(?:\.ya?ml)?"\s*:|logs_enabled|logs_config|apm_config/;

/**
 * Whether a text is worth parsing at all. Costs one search through the text, so that every YAML or JSON file of a
 * workspace can be asked.
 */
export function mayHoldAgentConfiguration(text: string, fileName: string): boolean {
  return ownName.test(fileName) || (isJson(text) ? jsonSigns : signs).test(text);
}
