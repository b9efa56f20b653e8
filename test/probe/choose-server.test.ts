import { Resolver } from 'node:dns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseServer } from '../../src/probe/choose-server';

describe('a DNS server that is typed', () => {
  it.each([
    ['10.0.0.2', '10.0.0.2'],
    [' 10.0.0.2:5300 ', '10.0.0.2:5300'],
    ['fd00:ec2::253', 'fd00:ec2::253'],
    ['[fd00:ec2::253]', 'fd00:ec2::253'],
    ['[fd00:ec2::253]:5300', '[fd00:ec2::253]:5300'],
  ])('as %s is taken', (text, server) => {
    expect(chooseServer(text)).toEqual({ kind: 'server', server });
  });

  it.each([
    '',
    'dns.google',
    '10.0.0',
    '10.0.0.256',
    '10.0.0.2:0',
    '10.0.0.2:99999',
    '[10.0.0.2]:53',
    '10.0.0.2 8.8.8.8',
    '10.0.0.2#53',
  ])('as %j is not', (text) => {
    expect(chooseServer(text)).toBeUndefined();
  });

  it('is one that Node takes too, whatever was typed', () => {
    const piece = fc.constantFrom('10', '.', ':', '[', ']', '::', 'fd00', '0', '53', '255', ' ', '%', '#');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const chosen = chooseServer(pieces.join(''));
        if (chosen?.kind === 'server') new Resolver().setServers([chosen.server]);
      }),
      { numRuns: 2_000 },
    );
  });
});
