/**
 * Output of `agent diagnose --json`: suites of diagnoses, each with a name such as `Connectivity to https://...` and,
 * where it failed, the error of Go's HTTP client. Source: DataDog/datadog-agent comp/core/diagnose/def/component.go
 * (`runs`; `diagnoses` before it became a component, pull request 27648) and pkg/diagnose/connectivity.
 */
import { isIpAddress } from '../../network/ip-address';
import type { Observation } from '../../probe/observation';
import { type GoOutcome, outcomeOfGoError } from './go-error';
import { hostNameIn } from './host-name';

/** Undefined for a text that is not of this form. */
export function readAgentDiagnose(text: string): readonly Observation[] | undefined {
  const suites = suitesIn(parse(text));
  return suites?.flatMap((suite) => diagnosesOf(suite).flatMap((one) => readDiagnosis(one) ?? []));
}

/** Warnings of the Agent may stand before the JSON. */
function parse(text: string): unknown {
  const start = text.search(/^\{/m);
  if (start < 0) return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(start));
    return value;
  } catch {
    return undefined;
  }
}

function suitesIn(value: unknown): readonly unknown[] | undefined {
  if (!isRecord(value)) return undefined;
  const suites = [value['runs'], value['diagnoses']].find((one): one is unknown[] => Array.isArray(one));
  return suites?.some((suite) => isRecord(suite) && 'suite_name' in suite) === true ? suites : undefined;
}

function diagnosesOf(suite: unknown): readonly unknown[] {
  const list = isRecord(suite) ? suite['diagnoses'] : undefined;
  return Array.isArray(list) ? list : [];
}

function readDiagnosis(value: unknown): Observation | undefined {
  if (!isRecord(value)) return undefined;
  const name = textOf(value['name']);
  const [, protocol, authority = ''] =
    /^(?:Connectivity to|HTTPS connectivity to|Ping:) (https):\/\/([^\s/]{1,260})/.exec(name) ?? [];
  const [hostText = '', port = '443'] = authority.split(':');
  const host = hostNameIn(hostText);
  if (host === undefined || protocol === undefined || port !== '443') return undefined;
  const outcome = outcomeOf(value, host);
  return outcome === undefined
    ? undefined
    : { host, source: { kind: 'pasted', form: 'agent diagnose' }, ...outcome };
}

/** The Agent connects through its proxy where one is set, and does not say so: an answer proves no address. */
function outcomeOf(value: Readonly<Record<string, unknown>>, host: string): GoOutcome | undefined {
  const result = value['result'];
  const report = textOf(value['diagnosis']);
  const isAnswered = /Received status code \d{3} from the endpoint/.test(report);
  if (result === 0 || isAnswered) return { dns: { kind: 'not told' }, tcp: 'open' };
  if (result !== 1) return undefined;
  const metadata = value['metadata'];
  const errors = [value['rawerror'], isRecord(metadata) ? metadata['raw_error'] : undefined, report];
  return outcomeOfGoError(errors.map(textOf).join('\n'), host, isIpAddress);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 20_000) : '';
}
