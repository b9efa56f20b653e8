import type { Format, TextFormat } from './format';
import { cloudFormation } from './formats/cloudformation';
import { compose } from './formats/compose';
import { datadogYaml } from './formats/datadog-yaml';
import { ecs } from './formats/ecs';
import { environmentFile } from './formats/environment-file';
import { helm } from './formats/helm';
import { helmRelease } from './formats/helm-release';
import { kubernetes } from './formats/kubernetes';
import { operator } from './formats/operator';
import { serverless } from './formats/serverless';

/** The first one that recognises a document has it. */
export const formats: readonly Format[] = [
  datadogYaml,
  operator,
  kubernetes,
  helmRelease,
  compose,
  helm,
  ecs,
  serverless,
  cloudFormation,
];

/** Asked before anything is parsed. */
export const textFormats: readonly TextFormat[] = [environmentFile];
