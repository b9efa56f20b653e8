const ownName = /(?:^|[/\\])datadog\.ya?ml$/i;
const signs =
  /DD_[A-Z]|datadog|dogstatsd|ddog-gov|logs?_enabled|logs_config|apm_config|process_config|pvtlink/;

/**
 * Whether a text is worth parsing at all. Costs one search through the text, so that every YAML or JSON file of a
 * workspace can be asked.
 */
export function mayHoldAgentConfiguration(text: string, fileName: string): boolean {
  return ownName.test(fileName) || signs.test(text);
}
