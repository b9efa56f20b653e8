import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose';
import type { SenderIdentity } from '../../src/diagnose/sender';
import { read, unread } from '../../src/network/reading';
import { reportDiagnosis } from '../../src/report/diagnosis';
import { ap2, everyEndpoint, inAp2 } from '../diagnose/fixture';
import { fixture as httpsNotAllowed } from '../diagnose/fixtures/https-not-allowed';
import { fixture as zoneSwallowsNames } from '../diagnose/fixtures/zone-swallows-names';
import { networkOf } from '../network/network-of';
import { expectGolden } from './golden-file';

const noon = Date.UTC(2026, 7, 17, 12);

describe('the report of a diagnosis', () => {
  it.each([
    ['https-not-allowed', httpsNotAllowed],
    ['zone-swallows-names', zoneSwallowsNames],
  ])('of a network with the fault %s is as agreed', (rule, { faulty, request }) => {
    expectGolden(`diagnosis-${rule}.md`, reportDiagnosis(diagnose(faulty, request), noon));
  });

  it('says what is not known and which permission would settle it', () => {
    const refused = unread({
      code: 'permission-missing',
      sentence: 'Profile "test" may not call route53:ListHostedZonesByVPC.',
      remedy: 'Ask for the permission.',
      permission: 'route53:ListHostedZonesByVPC',
    });
    const network = networkOf({ endpoints: read(everyEndpoint(ap2)), detail: { zones: refused } });
    const text = reportDiagnosis(diagnose(network, inAp2), noon);
    expectGolden('diagnosis-without-permission.md', text);
    expect(text).toContain('Permission: `route53:ListHostedZonesByVPC`');
  });

  it('of a site without AWS PrivateLink has findings and no hosts', () => {
    const request = { region: 'eu-west-1', vpcId: 'vpc-1', site: 'datadoghq.eu' };
    const text = reportDiagnosis(diagnose(networkOf({}), request), noon);
    expect(text).toContain('`site-without-privatelink`');
    expect(text).not.toContain('## Hosts');
  });

  it('says from what it was made, and how that is known', () => {
    const places = [
      { subnetIds: ['subnet-1', 'subnet-2'], securityGroupIds: ['sg-1'] },
      { subnetIds: ['subnet-2'], securityGroupIds: ['sg-2'] },
    ];
    const reportFrom = (what: SenderIdentity) =>
      reportDiagnosis(diagnose(networkOf({}), { ...inAp2, from: { what, places } }), noon);
    const ofFunction = reportFrom({ kind: 'function', id: 'forwarder' });
    expect(ofFunction).toContain('| From | Lambda function forwarder |');
    expect(ofFunction).toContain('| Subnets | `subnet-1`, `subnet-2` |');
    expect(ofFunction).toContain('| Security groups | `sg-1`, `sg-2` |');
    expect(ofFunction).toContain('Known by the description of its network interfaces.');
    const ofInstance = reportFrom({ kind: 'instance', id: 'i-1', name: 'web' });
    expect(ofInstance).toContain('| From | instance web (i-1) |');
    expect(ofInstance).not.toContain('Known by');
  });

  it('names the emulator and the time', () => {
    const network = networkOf({ network: { emulator: '127.0.0.1:5000' } });
    const text = reportDiagnosis(
      diagnose(network, { region: 'x', vpcId: 'vpc-1', site: 'datadoghq.com' }),
      noon,
    );
    expect(text).toContain('| Emulator | `127.0.0.1:5000` |');
    expect(text).toContain('| Time | 2026-08-17 12:00 UTC |');
  });
});
