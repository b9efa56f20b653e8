import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose';
import { findServiceForHost } from '../../src/catalogue/host';
import type { EndpointState } from '../../src/network/endpoint';
import { read, unread } from '../../src/network/reading';
import { obviousAnswer } from '../dns/obvious-answer';
import { type World, anyBlindness, anyWorld, seen, sighted } from '../dns/world';
import { securityGroup, vpcId } from '../network/network-of';
import { inAp2 } from './fixture';

const state: fc.Arbitrary<EndpointState> = fc.constantFrom('available', 'available', 'pending', 'failed');
/** Whether each of three endpoints can answer, and whether the group of all of them lets HTTPS in. */
const condition = fc.record({
  states: fc.tuple(state, state, state),
  isOpen: fc.nat(4).map((number) => number > 0),
  areGroupsHidden: fc.nat(4).map((number) => number === 0),
});

function inStates(world: World, states: readonly EndpointState[]): World {
  return {
    ...world,
    endpoints: world.endpoints.map((one, index) => ({ ...one, state: states[index] ?? 'available' })),
  };
}

/** An endpoint answers for a host when it is of its service, available, and lets HTTPS in; any of several may be met. */
function canAnswer(answer: string, host: string, world: World, isOpen: boolean): boolean {
  const [kind, ...ids] = answer.split(' ');
  const serviceName = findServiceForHost(host)?.service.name;
  const areRight = ids.every((id) => {
    const endpoint = world.endpoints.find((one) => one.id === id);
    return endpoint?.serviceName === serviceName && endpoint?.state === 'available';
  });
  return isOpen && kind === 'private' && areRight;
}

describe('for any network', () => {
  it('nothing is called private that is not, whatever cannot be read', () => {
    let privateVerdicts = 0;
    fc.assert(
      fc.property(
        anyWorld,
        fc.option(anyBlindness),
        condition,
        (any, blindness, { states, isOpen, areGroupsHidden }) => {
          const world = inStates(any, states);
          const network = seen(world, blindness ?? sighted);
          const groups = [securityGroup(isOpen ? {} : { ingress: [] })];
          const securityGroups = areGroupsHidden
            ? unread({ code: 'permission-missing', sentence: 'No.', remedy: 'Ask.' })
            : read(groups);
          const here = network.vpcDetails[vpcId];
          if (here === undefined) throw new Error('the VPC was not looked into');
          const details = {
            [vpcId]: { ...here, securityGroups },
            'vpc-0b2': { ...here, vpcId: 'vpc-0b2', securityGroups },
          };
          const { hosts } = diagnose({ ...network, vpcDetails: details }, inAp2);
          for (const { asked, verdict } of hosts) {
            const answer = obviousAnswer(asked, world);
            if (verdict === 'private') {
              privateVerdicts += 1;
              expect(canAnswer(answer, asked, world, isOpen) && !areGroupsHidden).toBe(true);
            }
            if (verdict === 'public' || verdict === 'nxdomain' || verdict === 'elsewhere')
              expect(answer).toBe(verdict);
            if (verdict === 'broken') expect(canAnswer(answer, asked, world, isOpen)).toBe(false);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(privateVerdicts).toBeGreaterThan(0);
  }, 60_000);
});
