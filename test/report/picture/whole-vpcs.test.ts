import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnose/diagnose';
import { read } from '../../../src/network/reading';
import { coverageMatrix } from '../../../src/report/picture/coverage';
import { topologyOf } from '../../../src/report/picture/topology';
import { ap2, everyEndpoint, inAp2 } from '../../diagnose/fixture';
import { networkOf } from '../../network/network-of';

const network = networkOf({ endpoints: read(everyEndpoint(ap2)) });
const ofVpc = diagnose(network, inAp2);
const places = [{ subnetIds: ['subnet-1'], securityGroupIds: [] }];
const ofInstance = diagnose(network, { ...inAp2, from: { places, what: { kind: 'instance', id: 'i-1' } } });

describe('a picture of VPCs', () => {
  it('leaves out what only one instance was diagnosed for', () => {
    expect(coverageMatrix([ofVpc, ofInstance])).toEqual(coverageMatrix([ofVpc]));
    expect(coverageMatrix([ofInstance]).columns).toEqual([]);
    const words = topologyOf(network, [ofVpc, ofInstance]).vpcs.map(({ verdict }) => verdict.words);
    expect(words).toEqual(topologyOf(network, [ofVpc]).vpcs.map(({ verdict }) => verdict.words));
    expect(topologyOf(network, [ofInstance]).vpcs.map(({ verdict }) => verdict.words)).toContain(
      'not diagnosed',
    );
  });
});
