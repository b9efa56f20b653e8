import type { Plan } from '../../src/plan/plan';
import { planPeering } from '../../src/plan/peering/peering';
import { country, peeringRequest } from '../plan/hub-and-agents';
import { api, traces } from '../plan/requests';

/** A hub, a VPC beside it, and one of another account in another region. */
export function peeringAcross(): Plan {
  return planPeering(peeringRequest({ services: [traces.name, api.name] }), country());
}
