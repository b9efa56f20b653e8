import type { IntakeHost } from '../catalogue/intake-host';
import type { EndpointOutOfSight } from '../dns/missing';
import type { Resolution } from '../dns/resolution';
import type { VpcView } from '../dns/vpc-view';
import type { Endpoint } from '../network/endpoint';
import { isAnswering } from './answering';
import type { Verdict } from './diagnosis';
import type { Flaw } from './flaw';
import type { Gap } from './gap';
import type { Hop } from './path/hop';
import type { Path } from './path/path';
import { type Serving, servingOf, servingOfServiceId } from './serves';

export interface Judged {
  readonly verdict: Verdict;
  /** Not empty where the verdict is `broken`. */
  readonly flaws: readonly Flaw[];
  /** Not empty where the verdict is `unknown`. */
  readonly gaps: readonly Gap[];
}

/** A name that leads to an endpoint is private only if packets get there and that endpoint can answer for the host. */
export function judgeHost(
  intake: IntakeHost,
  resolution: Resolution,
  view: VpcView,
  paths: ReadonlyMap<string, Path>,
): Judged {
  switch (resolution.kind) {
    case 'public':
    case 'nxdomain':
    case 'elsewhere':
      return { verdict: resolution.kind, flaws: [], gaps: [] };
    case 'blocked':
      return verdictOf([{ kind: 'blocked by firewall', groupId: resolution.rule.groupId }], []);
    case 'unanswered':
      return verdictOf([{ kind: 'DNS support off', vpcId: view.vpcId }], []);
    case 'unknown':
      return verdictOf(
        resolution.missing.flatMap((one) =>
          one.kind === 'endpoint out of sight' ? flawsOfUnseen(one, intake) : [],
        ),
        resolution.missing,
      );
    case 'private': {
      const judged = resolution.endpoints.map((endpoint) => judgeEndpoint(endpoint, intake, view, paths));
      return verdictOf(
        judged.flatMap((one) => one.flaws),
        judged.flatMap((one) => one.gaps),
      );
    }
  }
}

function verdictOf(flaws: readonly Flaw[], gaps: readonly Gap[]): Judged {
  if (flaws.length > 0) return { verdict: 'broken', flaws, gaps: [] };
  return { verdict: gaps.length > 0 ? 'unknown' : 'private', flaws, gaps };
}

function judgeEndpoint(
  endpoint: Endpoint,
  intake: IntakeHost,
  view: VpcView,
  paths: ReadonlyMap<string, Path>,
): Pick<Judged, 'flaws' | 'gaps'> {
  const serving = servingOf(endpoint, intake, view);
  const hops = paths.get(endpoint.id)?.hops ?? [];
  const flaws: readonly Flaw[] = [
    ...(isAnswering(endpoint) ? [] : [{ kind: 'not available', endpoint } as const]),
    ...wrongService(endpoint.id, serving, intake),
    ...hops.filter(isLost).map((hop): Flaw => ({ kind: 'path blocked', endpointId: endpoint.id, hop })),
  ];
  const unlisted: Gap = {
    kind: 'unlisted service',
    endpointId: endpoint.id,
    serviceName: endpoint.serviceName,
  };
  const gaps = [
    ...(serving.kind === 'unlisted service' ? [unlisted] : []),
    ...hops.flatMap(({ gaps: missing }) => missing),
  ];
  return { flaws, gaps };
}

/** The endpoint's state has a flaw of its own. */
function isLost({ kind, outcome }: Hop): boolean {
  return outcome === 'fail' && kind !== 'endpoint state';
}

function flawsOfUnseen({ serviceId, endpointId }: EndpointOutOfSight, intake: IntakeHost): readonly Flaw[] {
  return wrongService(endpointId, servingOfServiceId(serviceId, intake), intake);
}

function wrongService(target: string, serving: Serving, intake: IntakeHost): readonly Flaw[] {
  if (serving.kind !== 'no') return [];
  return [{ kind: 'wrong service', target, serves: serving.serves, wanted: intake.service.title }];
}
