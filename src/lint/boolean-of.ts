import { isVariable } from './notations/environment';
import type { Setting } from './setting';
import { asBoolean, asYamlBoolean } from './value';

/**
 * What those who read this setting make of it. A file goes through a YAML 1.1 parser, whether the Agent reads it or
 * Helm and kubectl do. A variable is letters: older Agents take a word such as `yes` there for false, newer ones
 * convert by their schema, and what comes of that was not to be read, so that it stays unknown.
 * Sources: pkg/config/nodetreemodel/read_config_file.go and getter.go of DataDog/datadog-agent; kubernetes-sigs/yaml.
 */
export function booleanOf({ name, value }: Setting): boolean | undefined {
  return isVariable(name) ? asBoolean(value) : asYamlBoolean(value);
}
