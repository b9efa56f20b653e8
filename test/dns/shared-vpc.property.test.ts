import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Resolution } from '../../src/dns/resolution';
import { resolve } from '../../src/dns/resolve';
import { viewVpc } from '../../src/dns/view-vpc';
import { joinNetworks } from '../../src/network/join-networks';
import type { Network } from '../../src/network/network';
import { read } from '../../src/network/reading';
import { networkOf, region, vpcId } from '../network/network-of';
import { obviousAnswer } from './obvious-answer';
import { type World, anyBlindness, anyHost, anyWorld, seen, sighted } from './world';

function brief(resolution: Resolution): string {
  if (resolution.kind !== 'private') return resolution.kind;
  return `private ${resolution.endpoints.map(({ id }) => id).join(' ')}`;
}

/** What an account sees that the VPC is shared with: nothing of what its owner made but its attributes, and no sign of it. */
function participant({ enableDnsSupport, enableDnsHostnames }: World): Network {
  const base = networkOf({ detail: { dns: read({ enableDnsSupport, enableDnsHostnames }) } });
  return { ...base, identity: read({ accountId: '333333333333', arn: '' }) };
}

function answerIn(network: Network, host: string): string {
  return brief(resolve(host, viewVpc(network, region, vpcId)));
}

const patience = 60_000;

it(
  'whom a VPC is shared with learns the obvious answer from its owner, or none',
  () => {
    let known = 0;
    fc.assert(
      fc.property(
        anyWorld,
        fc.option(anyBlindness),
        anyHost,
        fc.boolean(),
        (world, blindness, host, twice) => {
          const owner = seen(world, blindness ?? sighted);
          expect(['unanswered', 'unknown']).toContain(answerIn(participant(world), host));
          // Another profile of the owner may see all of it.
          const others = twice ? [seen(world, sighted), owner] : [owner];
          const answer = answerIn(joinNetworks(participant(world), others), host);
          known += answer === 'unknown' ? 0 : 1;
          expect([obviousAnswer(host, world), 'unknown']).toContain(answer);
        },
      ),
      { numRuns: 1_000 },
    );
    expect(known).toBeGreaterThan(300);
  },
  patience,
);
