import { describe, expect, it } from 'vitest';
import { bearingOf } from '../../../src/diagnose/evidence/bearing';
import type { Source } from '../../../src/probe/observation';
import type { Vantage } from '../../../src/probe/vantage';

const cidrs = ['10.0.0.0/16'];
const somewhere: Vantage = { kind: 'not shown to be inside', isContainer: false };
const inside: Vantage = { kind: 'inside', by: 'the person' };

function bearing(source: Source, vantage: Vantage) {
  return bearingOf({ host: 'api.datadoghq.com', source, dns: { kind: 'nxdomain' } }, vantage, 'vpc-1', cidrs);
}

describe('whether something that was seen is evidence', () => {
  it('says of a pasted text that it is pasted, and not that this machine saw it', () => {
    expect(bearing({ kind: 'pasted', form: 'dig' }, somewhere)).toEqual({
      kind: 'no evidence',
      why: 'Pasted, from a machine that nothing shows to be in vpc-1, so no evidence about it.',
    });
    expect(bearing({ kind: 'probe' }, somewhere).why).toMatch(/^Seen from this machine/);
  });

  it('takes the person at their word, except where a public server was asked', () => {
    expect(bearing({ kind: 'pasted', form: 'dig', server: '10.0.0.2' }, inside).kind).toBe('evidence');
    expect(bearing({ kind: 'pasted', form: 'dig', server: '8.8.8.8' }, inside).kind).toBe('no evidence');
  });
});
