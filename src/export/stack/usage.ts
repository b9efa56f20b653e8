import { t } from '@vscode/l10n';
import type { Plan } from '../../plan/plan';
import { comment } from '../comment';
import { importableOf } from '../importable';
import { jsonText } from '../json-text';
import { placesOf } from '../place';
import { scopeOf } from './output';
import type { Part } from './part';

/** How to deploy the template, and where its parameters come from. */
export function usage(made: readonly Part[], plan: Plan): readonly string[] {
  if (made.length === 0) {
    const sentence = t(
      'CloudFormation makes none of these steps. Run their commands in order, or export the plan as AWS CLI.',
    );
    return [comment(sentence), '#'];
  }
  const deploys = placesOf(plan).map((place) =>
    comment(`  aws cloudformation deploy --template-file template.yaml ${scopeOf(place, plan)}`),
  );
  return [
    comment(t('As single stacks, or as a StackSet over these accounts and regions:')),
    ...deploys,
    ...parametersOf(made),
    ...imports(plan),
    '#',
  ];
}

function parametersOf(made: readonly Part[]): readonly string[] {
  const parameters = made.flatMap((part) =>
    part.kind === 'resource' ? part.given.flatMap(({ parameter }) => parameter ?? []) : [],
  );
  if (parameters.length === 0) return [];
  const waits = t(
    'A resource waits until its parameters are given ({0}), if need be for the next deployment. They are:',
    '--parameter-overrides',
  );
  const lines = parameters.map(({ name, command, description }) =>
    comment(command === undefined ? `  ${name}: ${description}` : `  ${name}=$(${command})`),
  );
  return [comment(waits), ...new Set(lines)];
}

function imports(plan: Plan): readonly string[] {
  const found = importableOf(plan).map(({ id, inCloudFormation: type }) =>
    comment(`  {"ResourceType":"${type}","ResourceIdentifier":{"Id":${jsonText(id)}}}`),
  );
  const how = t(
    'To let a stack manage what stays, add it to the template and import it (create-change-set --change-set-type IMPORT --resources-to-import):',
  );
  return found.length === 0 ? [] : [comment(how), ...found];
}
