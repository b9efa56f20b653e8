import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/diagnose/evidence/recognise';
import type { Observation } from '../../../src/probe/observation';

const folder = join(import.meta.dirname, 'pasted');
const texts = new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));

/** One line for each host. */
function told(file: string): readonly string[] {
  return (recognise(texts.get(file) ?? '')?.observations ?? []).map(inShort);
}

function inShort({ host, source, dns, tcp, tls }: Observation): string {
  const aliases = dns.kind === 'addresses' && dns.aliases.length > 0 ? [`via ${dns.aliases.join(' ')}`] : [];
  const answer = dns.kind === 'addresses' ? dns.addresses.join(' ') : dns.kind;
  const names = tls !== undefined && 'names' in tls ? `${tls.kind} ${tls.names.join(' ')}` : tls?.kind;
  const server = source.kind === 'pasted' && source.server !== undefined ? [`of ${source.server}`] : [];
  return [host, answer, ...aliases, ...server, tcp, names].filter((part) => part !== undefined).join(' | ');
}

const resolved = 'api.datadoghq.com | 10.20.1.15 10.20.2.252';

describe('pasted text', () => {
  it('of dig tells what each question was answered with, and by whom', () => {
    expect(told('dig.txt')).toEqual([
      `${resolved} | via orchid.intake.datadoghq.com | of 10.20.0.2`,
      'trace.agent.datadoghq.com | nxdomain | of 10.20.0.2',
      'process.datadoghq.com | no answer',
    ]);
  });

  it('of dig that shows answers alone is read too', () => {
    const text =
      'api.datadoghq.com. 60 IN CNAME orchid.intake.datadoghq.com.\norchid.intake.datadoghq.com. 5 IN A 10.1.2.3';
    expect(recognise(text)?.observations.map(inShort)).toEqual([
      'api.datadoghq.com | 10.1.2.3 | via orchid.intake.datadoghq.com',
    ]);
  });

  it('of the nslookups of BIND, Windows and BusyBox tells the same', () => {
    const missing = 'trace.agent.datadoghq.com | nxdomain | of 10.20.0.2';
    const full = `${resolved} | via orchid.intake.datadoghq.com | of 10.20.0.2`;
    expect(told('nslookup-bind.txt').toSorted()).toEqual([full, missing]);
    expect(told('nslookup-windows.txt').toSorted()).toEqual([full, missing]);
    expect(told('nslookup-busybox.txt')).toEqual([`${resolved} | of 10.20.0.2`]);
  });

  it('of agent diagnose tells who was reached, and why not', () => {
    expect(told('agent-diagnose.json')).toEqual([
      'agent-http-intake.logs.datadoghq.com | not told | open',
      '7-57-0-app.agent.datadoghq.com | not told | open',
      'process.datadoghq.com | 10.20.1.15 | timed out',
      'dbm-metrics-intake.datadoghq.com | nxdomain',
      'ndm-intake.datadoghq.com | not told | open | names differ *.example.com example.com',
    ]);
  });

  it('of agent diagnose is read behind warnings, and in its older form', () => {
    const older = (texts.get('agent-diagnose.json') ?? '').replace('"runs"', '"diagnoses"');
    const noisy = `2026-07-23 12:00:00 UTC | CORE | WARN | a warning\n${older}`;
    expect(recognise(noisy)?.observations.map(inShort)).toEqual(told('agent-diagnose.json'));
  });

  it('of the list of endpoints in a flare tells what they resolve to', () => {
    expect(told('flare-endpoints.txt')).toEqual([
      '7-80-0-app.agent.datadoghq.com | 10.20.1.15 10.20.2.252',
      'agent-http-intake.logs.datadoghq.com | 3.233.144.10 2600:1f18:24e6:b902::10',
      'process.datadoghq.com | nxdomain',
    ]);
    const status =
      '==========\nEndpoints\n==========\n  https://app.datadoghq.com. - API Key ending with:\n      - 97915\n';
    expect(recognise(status)?.observations.map(inShort)).toEqual(['app.datadoghq.com | not told']);
  });

  it.each([
    ['nothing', ''],
    ['prose', 'We moved from api.datadoghq.com to http-intake.logs.datadoghq.com on 10.0.0.1.'],
    [
      'a configuration file',
      'site: datadoghq.com\nlogs_config:\n  logs_dd_url: agent-http-intake.logs.datadoghq.com:443\n',
    ],
    ['JSON of something else', '{"hosts": ["api.datadoghq.com"], "address": "10.0.0.1"}'],
    ['diagnoses of nothing', '{"runs": [{"suite_name": "x", "diagnoses": [null, 3, {"name": 5}]}]}'],
    ['another site', 'www.example.com 10.0.0.1'],
    [
      'markup',
      '; <<>> DiG 9 <<>> <script>\n;; ->>HEADER<<- opcode: QUERY, status: NOERROR,\n;; QUESTION SECTION:\n;<script>. IN A\n',
    ],
  ])('that is %s is not taken for evidence', (_, text) => {
    expect(recognise(text)).toBeUndefined();
  });
});

describe('bad input', () => {
  const whole = new Map([...texts].map(([file, text]) => [file, recognise(text)?.observations ?? []]));

  it.each([...texts.keys()])('%s, cut off anywhere, is no other evidence than the whole', (file) => {
    const text = texts.get(file) ?? '';
    const known = new Map(whole.get(file)?.map((one) => [one.host, one]));
    for (let end = 0; end < text.length; end++) {
      for (const { host, dns } of recognise(text.slice(0, end))?.observations ?? []) {
        const full = known.get(host)?.dns;
        // The one thing a cut may do to an address is to shorten the last.
        if (dns.kind !== 'addresses' || full?.kind !== 'addresses') continue;
        const all = full.addresses.join(' ');
        expect(dns.addresses.every((address) => all.includes(address))).toBe(true);
      }
    }
  });

  it('dig that was cut off within its answers tells nothing of them', () => {
    const text = texts.get('dig.txt') ?? '';
    const cut = text.slice(0, text.lastIndexOf('\n', text.indexOf('10.20.2.252')));
    expect(cut).toContain('10.20.1.15');
    expect(recognise(cut)).toBeUndefined();
  });

  it('never throws and ends soon, whatever is pasted', () => {
    const parts = [...texts.values()].flatMap((text) => text.split(/(?<=\n)/));
    const hostile = [
      '\0',
      '\u202e',
      '<img src=x onerror=alert(1)>',
      '__proto__',
      'constructor',
      '9'.repeat(400),
      ';;',
      '{',
    ];
    const piece = fc.oneof(
      fc.constantFrom(...parts),
      fc.constantFrom(...hostile),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const found = recognise(pieces.join(''));
        const strings = JSON.stringify(found ?? {});
        expect(strings).not.toMatch(/[<\u202e]|\\u0000/);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['spaces', ' '.repeat(900_000)],
    ['one endless line', `; <<>> DiG ${'a.'.repeat(400_000)}`],
    ['endless answers', `;; ->>HEADER<<-\n${'a.datadoghq.com 1 IN CNAME b.datadoghq.com\n'.repeat(20_000)}`],
    ['endless names', `Server: 10.0.0.2\n${'Name: a.datadoghq.com\nAddress: 10.0.0.1\n'.repeat(20_000)}`],
    [
      'an endless chain',
      `;; ->>HEADER<<-\n${Array.from({ length: 25_000 }, (_, at) => `n${at}.a.com 1 IN CNAME n${at + 1}.a.com`).join('\n')}`,
    ],
    [
      'endless answers alone',
      Array.from({ length: 35_000 }, (_, at) => `n${at}.a.com 1 IN A 10.0.0.1`).join('\n'),
    ],
    [
      'an endless chain of nslookup',
      `Server: 10.0.0.2\n${Array.from({ length: 13_000 }, (_, at) => `n${at}.a.com canonical name = n${at + 1}.a.com\nName: n${at}.a.com\nAddress: 10.0.0.1`).join('\n')}`,
    ],
    ['deep JSON', `{"runs":${'['.repeat(100_000)}`],
    ['too much', 'api.datadoghq.com 10.0.0.1\n'.repeat(100_000)],
  ])('of %s is done soon', (_, text) => {
    const before = performance.now();
    recognise(text);
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});
