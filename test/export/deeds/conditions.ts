import type { Plan } from '../../../src/plan/plan';
import { type Fields, fieldsOf, isFields, listOf, stringOf } from './commands';

/** Where a stack can stand. */
export interface Place {
  readonly profile: string;
  readonly region: string;
}

/** Every account of the plan in every region of it. */
export function placesOf({
  accounts,
  region,
  steps,
}: Plan): readonly (Place & { readonly accountId: string })[] {
  const regions = [...new Set([region, ...steps.map((step) => step.region)])];
  return accounts.flatMap((account) => regions.map((one) => ({ ...account, region: one })));
}

type PlaceOfAccount = ReturnType<typeof placesOf>[number];

/**
 * Whether a condition of the template holds in a place.
 *
 * @param given what every parameter is
 */
export function isMet(
  name: unknown,
  { accountId, region }: PlaceOfAccount,
  given: string,
  template: Fields,
): boolean {
  if (name === undefined) return true;
  const pseudo: Readonly<Record<string, string>> = { 'AWS::AccountId': accountId, 'AWS::Region': region };
  const conditions = fieldsOf(template['Conditions'] ?? {});
  const valueOf = (value: unknown) =>
    typeof value === 'string' ? value : (pseudo[stringOf(fieldsOf(value)['Ref'])] ?? given);
  const holds = (condition: unknown): boolean => {
    const [operator = ''] = Object.keys(fieldsOf(condition));
    const argument = fieldsOf(condition)[operator];
    const parts = listOf(argument);
    switch (operator) {
      case 'Condition':
        return holds(conditions[stringOf(argument)]);
      case 'Fn::And':
        return parts.every(holds);
      case 'Fn::Not':
        return !holds(parts[0]);
      case 'Fn::Equals':
        return valueOf(parts[0]) === valueOf(parts[1]);
      default:
        throw new Error(`No condition: ${operator}`);
    }
  };
  return holds({ Condition: name });
}

/** What the stacks refer to although it is not there: resources that they do not make, and empty parameters. */
export function danglingIn(template: Fields, plan: Plan): readonly string[] {
  const parts = [
    ...Object.entries(fieldsOf(template['Resources'])),
    ...Object.entries(fieldsOf(template['Outputs'] ?? {})),
  ].map(([id, body]) => ({ id, body: fieldsOf(body) }));
  const parameters = Object.keys(fieldsOf(template['Parameters'] ?? {}));
  return placesOf(plan).flatMap((place) =>
    ['', 'given'].flatMap((given) => {
      const made = parts.filter(({ body }) => isMet(body['Condition'], place, given, template));
      const there = [...made.map(({ id }) => id), ...(given === '' ? [] : parameters)];
      return made.flatMap(({ id, body }) =>
        referencesIn(body)
          .filter((name) => !there.includes(name))
          .map((name) => `${id} refers to ${name}`),
      );
    }),
  );
}

function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isFields(value)) return [];
  const { Ref, 'Fn::GetAtt': attribute, ...others } = value;
  return [Ref, listOf(attribute)[0]]
    .filter((name) => typeof name === 'string')
    .concat(Object.values(others).flatMap(referencesIn));
}
