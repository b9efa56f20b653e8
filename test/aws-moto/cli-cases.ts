import type { PlanRequest } from '../../src/plan/request';
import { wayCases } from './plan-cases';

type Sheaf = 'endpoints and names' | 'small repairs' | 'a file of its own';

/** Which file runs the scripts of a way: each call of the AWS CLI takes a second, and files share the workers. */
const sheafOf: { readonly [W in PlanRequest['way']]: Sheaf } = {
  'same region': 'a file of its own',
  peering: 'a file of its own',
  'detach zone': 'a file of its own',
  migrate: 'a file of its own',
  remove: 'a file of its own',
  'cross region': 'endpoints and names',
  'missing services': 'endpoints and names',
  'associate zones': 'endpoints and names',
  records: 'endpoints and names',
  'enable DNS': 'small repairs',
  'allow HTTPS': 'small repairs',
  'allow HTTPS out': 'small repairs',
  'private DNS': 'small repairs',
  routes: 'small repairs',
  'withdraw authorizations': 'small repairs',
};

/** The cases of its ways that are applied through the SDK. */
export function cliCases(sheaf: Sheaf) {
  const sheaves = new Map<string, Sheaf>(Object.entries(sheafOf));
  return Object.entries(wayCases)
    .filter(([way]) => sheaves.get(way) === sheaf)
    .flatMap(([way, cases]) => cases.map((one) => ({ way, ...one })));
}
