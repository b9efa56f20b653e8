import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findServiceForHost, normalizeHost, publicNamesOf, siteForHost } from '../../src/catalogue/host';
import { intakeHostsOf } from '../../src/catalogue/intake-host';
import { privateLinkSites, sites } from '../../src/catalogue/sites';

const rows = privateLinkSites.flatMap((site) =>
  site.services.flatMap((service) => service.hosts.map((host) => ({ site, service, host }))),
);
const anyRow = fc.constantFrom(...rows);
const anyName = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/).map((label) => `${label}-new`);

function colour(host: string): string | undefined {
  const match = findServiceForHost(host);
  return match === undefined
    ? undefined
    : `${match.service.anchor ?? match.service.privateDnsName} ${match.certainty}`;
}

describe('the service for a host', () => {
  it('is the one that lists the host or answers to it as its private DNS name', () => {
    for (const { service, host } of rows) {
      expect(findServiceForHost(host)).toEqual({ service, certainty: 'listed', row: host });
      expect(findServiceForHost(service.privateDnsName)?.service).toBe(service);
    }
  });

  it('is the same in capitals and with a trailing dot', () => {
    fc.assert(
      fc.property(anyRow, fc.boolean(), fc.boolean(), ({ host }, dot, capitals) => {
        const spelled = `${capitals ? host.toUpperCase() : host}${dot ? '.' : ''}`;
        expect(findServiceForHost(spelled)).toEqual(findServiceForHost(host));
        expect(siteForHost(spelled)).toBe(siteForHost(host));
      }),
    );
  });

  it('prefers an exact row to a wildcard and the most specific wildcard', () => {
    expect(colour('trace.agent.ap2.datadoghq.com')).toBe('lime listed');
    expect(colour('agent.ap2.datadoghq.com')).toBe('beige listed');
    expect(colour('7-99-1-app.agent.ap2.datadoghq.com')).toBe('beige listed');
    expect(colour('anything.agent.uk1.datadoghq.com')).toBe('beige listed');
    expect(colour('synthetics.datadoghq.com')).toBe('orchid listed');
    expect(colour('eu.synthetics.datadoghq.com')).toBe('orchid listed');
    expect(colour('new-intake.ap2.datadoghq.com')).toBe('orange catch-all');
  });

  it('is uncertain where a name of its own may stand between the host and the wildcard', () => {
    expect(colour('a.b.agent.ap2.datadoghq.com')).toBe('beige catch-all');
    expect(colour('api.us9.datadoghq.com')).toBe('orange catch-all');
  });

  it('is none where a listed name stands between the host and the wildcard', () => {
    expect(colour('new-intake.logs.ap2.datadoghq.com')).toBeUndefined();
    expect(colour('logs.ap2.datadoghq.com')).toBeUndefined();
    expect(colour('x.process.datadoghq.com')).toBeUndefined();
  });

  it('follows the versioned metrics host to metrics.agent where a row holds that', () => {
    expect(colour('7-80-0-app.agent.datadoghq.com')).toBe('metrics.agent.datadoghq.com listed');
    expect(colour('6-19-0-app.agent.ap1.datadoghq.com.')).toBe('metrics.agent.ap1.datadoghq.com listed');
    expect(colour('x7-80-0-app.agent.datadoghq.com')).toBeUndefined();
    expect(colour('7-80-0-app.agent.datadoghq.com.evil.example')).toBeUndefined();
  });

  it('is never certain for a host that nobody lists', () => {
    fc.assert(
      fc.property(fc.constantFrom(...privateLinkSites), anyName, (site, name) => {
        const match = findServiceForHost(`${name}.${site.name}`);
        expect(match?.certainty).not.toBe('listed');
      }),
    );
  });

  it('is none for a site without AWS PrivateLink and for anything else', () => {
    const strangers = [
      'api.us5.datadoghq.com',
      'api.datadoghq.eu',
      'example.com',
      'localhost',
      '10.0.0.1',
      '',
    ];
    for (const host of strangers) expect(findServiceForHost(host)).toBeUndefined();
  });
});

describe('the site for a host', () => {
  it('is the longest suffix', () => {
    for (const site of sites) {
      expect(siteForHost(site.name)?.name).toBe(site.name);
      expect(siteForHost(`api.${site.name}`)?.name).toBe(site.name);
    }
  });

  it('knows browser intakes, whose names do not end in the site', () => {
    expect(siteForHost('rum.browser-intake-datadoghq.com')?.datacenter).toBe('US1');
    expect(siteForHost('quota.browser-intake-uk1-datadoghq.com')?.datacenter).toBe('UK1');
  });

  it('is not taken in by names that merely contain it', () => {
    const strangers = [
      'evildatadoghq.com',
      'datadoghq.com.evil.example',
      'datadoghq.com@evil.example',
      '.datadoghq.com',
      'a..datadoghq.com',
    ];
    for (const host of strangers) expect(siteForHost(host)).toBeUndefined();
  });
});

describe('the public names of a host', () => {
  it('start at the host and end at the private DNS name of its service', () => {
    for (const { host, service } of rows) {
      const names = publicNamesOf(host);
      expect(names[0]).toBe(host);
      expect(names.at(-1)).toBe(service.privateDnsName);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('pass through metrics.agent for a versioned host', () => {
    expect(publicNamesOf('7-80-0-app.agent.ap1.datadoghq.com')).toEqual([
      '7-80-0-app.agent.ap1.datadoghq.com',
      'metrics.agent.ap1.datadoghq.com',
    ]);
  });

  it('stay with a host that nobody lists', () => {
    expect(publicNamesOf('Example.COM.')).toEqual(['example.com']);
  });
});

describe('the intake hosts of a site', () => {
  it('are its rows, each asked about by a name that leads to the same service', () => {
    for (const site of privateLinkSites) {
      const hosts = intakeHostsOf(site);
      expect(hosts.map(({ host }) => host)).toEqual(
        expect.arrayContaining(site.services.flatMap((service) => service.hosts)),
      );
      for (const { asked, service } of hosts) expect(findServiceForHost(asked)?.service).toBe(service);
    }
  });

  it('include the versioned name of the Agent on every site', () => {
    for (const site of privateLinkSites) {
      const asked = intakeHostsOf(site).map((host) => host.asked);
      expect(asked.filter((name) => name.includes('-app.agent.'))).toEqual([`7-80-0-app.agent.${site.name}`]);
    }
  });
});

describe('hostile input', () => {
  it('finds nothing and throws nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.constant(`${'a.'.repeat(5_000)}datadoghq.com`),
        ),
        (text) => {
          const match = findServiceForHost(text);
          if (match !== undefined) expect(rows.some(({ service }) => service === match.service)).toBe(true);
          expect(publicNamesOf(text)[0] === normalizeHost(text)).toBe(true);
        },
      ),
    );
    for (const name of ['__proto__', 'constructor', 'toString', '*.__proto__', '*', '*.', '.', '..']) {
      expect(findServiceForHost(name)).toBeUndefined();
      expect(siteForHost(name)).toBeUndefined();
    }
  });
});
