import type { IntakeHost } from '../catalogue/intake-host';
import type { EndpointOutOfSight } from '../dns/missing';
import type { Resolution } from '../dns/resolution';
import type { VpcView } from '../dns/vpc-view';
import type { Endpoint } from '../network/endpoint';
import type { Verdict } from './diagnosis';
import type { Flaw } from './flaw';
import type { Gap } from './gap';
import type { HttpsReach } from './https-reach';
import { type Serving, servingOf, servingOfServiceId } from './serves';

export interface Judged {
  readonly verdict: Verdict;
  /** Not empty where the verdict is `broken`. */
  readonly flaws: readonly Flaw[];
  /** Not empty where the verdict is `unknown`. */
  readonly gaps: readonly Gap[];
}

/** A name that leads to an endpoint is private only if that endpoint can answer for the host. */
export function judgeHost(
  intake: IntakeHost,
  resolution: Resolution,
  view: VpcView,
  https: ReadonlyMap<string, HttpsReach>,
): Judged {
  switch (resolution.kind) {
    case 'public':
    case 'nxdomain':
    case 'elsewhere':
      return { verdict: resolution.kind, flaws: [], gaps: [] };
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
      const judged = resolution.endpoints.map((endpoint) => judgeEndpoint(endpoint, intake, view, https));
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
  https: ReadonlyMap<string, HttpsReach>,
): Pick<Judged, 'flaws' | 'gaps'> {
  const serving = servingOf(endpoint, intake, view);
  const reach = https.get(endpoint.id);
  const flaws: readonly Flaw[] = [
    ...(isAnswering(endpoint) ? [] : [{ kind: 'not available', endpoint } as const]),
    ...wrongService(endpoint.id, serving, intake),
    ...(reach?.kind === 'closed'
      ? [{ kind: 'HTTPS closed', endpoint, closedTo: reach.closedTo } as const]
      : []),
  ];
  const unlisted: Gap = {
    kind: 'unlisted service',
    endpointId: endpoint.id,
    serviceName: endpoint.serviceName,
  };
  const gaps = [
    ...(serving.kind === 'unlisted service' ? [unlisted] : []),
    ...(reach?.kind === 'unknown' ? reach.gaps : []),
  ];
  return { flaws, gaps };
}

/** A partial endpoint lacks interfaces in some of its zones. */
export function isAnswering({ state }: Endpoint): boolean {
  return state === 'available' || state === 'partial';
}

function flawsOfUnseen({ serviceId, endpointId }: EndpointOutOfSight, intake: IntakeHost): readonly Flaw[] {
  return wrongService(endpointId, servingOfServiceId(serviceId, intake), intake);
}

function wrongService(target: string, serving: Serving, intake: IntakeHost): readonly Flaw[] {
  if (serving.kind !== 'no') return [];
  return [{ kind: 'wrong service', target, serves: serving.serves, wanted: intake.service.title }];
}
