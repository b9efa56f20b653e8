import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findService, findSite, hasPrivateLink, privateLinkSites, sites } from '../../src/catalogue/sites';
import { findSuperseded, supersededServices } from '../../src/catalogue/superseded';

const file = join(import.meta.dirname, '../../../shared/data/privatelink.json');

interface Shared {
  readonly sites: readonly {
    readonly site: string;
    readonly datacenter: string;
    readonly appHost: string;
    readonly awsRegion: string | null;
    readonly otherCloud: string | null;
    readonly services: readonly {
      readonly serviceName: string;
      readonly anchor: string | null;
      readonly privateDnsName: string;
      readonly hosts: readonly string[];
    }[];
    readonly guideRows: readonly {
      readonly key: string;
      readonly serviceName: string;
      readonly intakeHost: string;
    }[];
  }[];
  readonly superseded: readonly Record<
    'site' | 'serviceName' | 'product' | 'usedHost' | 'generation' | 'replacedBy',
    string
  >[];
}

describe.runIf(existsSync(file))('the catalogue beside the shared data', () => {
  const shared = JSON.parse(existsSync(file) ? readFileSync(file, 'utf8') : '{}') as Shared;

  it('has the same sites, services and hosts, row for row', () => {
    const ours = sites.map((site) => ({
      site: site.name,
      datacenter: site.datacenter,
      appHost: site.appHost,
      awsRegion: site.awsRegion ?? null,
      services: site.services
        .map((service) => ({
          serviceName: service.name,
          anchor: service.anchor ?? null,
          privateDnsName: service.privateDnsName,
          hosts: service.hosts,
        }))
        .sort(byServiceName),
    }));
    const theirs = shared.sites.map(({ site, datacenter, appHost, awsRegion, services }) => ({
      site,
      datacenter,
      appHost,
      awsRegion,
      services: [...services].sort(byServiceName),
    }));
    expect(ours.sort(bySite)).toEqual(theirs.sort(bySite));
  });

  it("has the guide's rows on the same services", () => {
    for (const site of shared.sites) {
      const theirs = site.guideRows.map((row) => `${row.key} ${row.serviceName}`);
      const ours = findSite(site.site)?.services.flatMap((service) =>
        service.guideRows.map((row) => `${row} ${service.name}`),
      );
      expect(ours?.sort()).toEqual(theirs.sort());
    }
  });

  it('has the same superseded services', () => {
    const ours = supersededServices.map(({ site, name, row, usedHost, generation, replacedBy }) => ({
      site,
      serviceName: name,
      product: row,
      usedHost,
      generation,
      replacedBy,
    }));
    expect(ours.sort(byServiceName)).toEqual([...shared.superseded].sort(byServiceName));
  });

  it('knows which other cloud connects privately', () => {
    for (const { site, otherCloud } of shared.sites) {
      const elsewhere = findSite(site)?.elsewhere;
      expect(elsewhere === undefined).toBe(otherCloud === null);
      if (elsewhere !== undefined) expect(otherCloud).toContain(elsewhere.cloudRegion);
    }
  });
});

describe('the catalogue', () => {
  it.each([
    ['US1', 17, 53],
    ['AP1', 10, 10],
    ['AP2', 14, 57],
    ['UK1', 14, 58],
  ])('has the services and host records of %s', (datacenter, services, hosts) => {
    const site = privateLinkSites.find((candidate) => candidate.datacenter === datacenter);
    expect(site?.services.length).toBe(services);
    expect(site?.services.flatMap((service) => service.hosts).length).toBe(hosts);
  });

  it('names each site, service, private DNS name and host once', () => {
    const all = privateLinkSites.flatMap((site) => site.services);
    const lists = [
      sites.map((site) => site.name),
      all.map((service) => service.name),
      all.map((service) => service.privateDnsName),
      all.flatMap((service) => service.hosts),
    ];
    for (const list of lists) expect(new Set(list).size).toBe(list.length);
  });

  it('places every service in the region of its site', () => {
    for (const site of privateLinkSites) {
      for (const service of site.services) {
        const pattern = `^com\\.amazonaws\\.vpce\\.${site.awsRegion}\\.vpce-svc-[0-9a-f]{17}$`;
        expect(service.name).toMatch(new RegExp(pattern));
        expect(findService(service.name)).toEqual({ site, service });
      }
    }
  });

  it('spells an anchor and its private DNS name alike, and a direct service as its only host', () => {
    for (const site of privateLinkSites) {
      for (const { anchor, privateDnsName, hosts } of site.services) {
        if (anchor === undefined) expect(hosts).toEqual([privateDnsName]);
        else expect(privateDnsName).toBe(`${anchor}.intake.${site.name}`);
      }
    }
  });

  it('gives each row of the guide to one service of each site', () => {
    for (const site of privateLinkSites) {
      const rows = site.services.flatMap((service) => service.guideRows);
      expect(new Set(rows).size).toBe(rows.length);
      expect(rows.length).toBe(10);
    }
  });

  it('replaces a superseded service by a current one that holds the same row of the guide', () => {
    for (const old of supersededServices) {
      expect(findService(old.name)).toBeUndefined();
      expect(findSuperseded(old.name)).toEqual(old);
      expect(findService(old.replacedBy)?.site.name).toBe(old.site);
      expect(findService(old.replacedBy)?.service.guideRows).toContain(old.row);
    }
  });

  it('does not find what is not there', () => {
    for (const name of ['', 'us1', 'datadoghq.com.', '__proto__', 'constructor']) {
      expect(findSite(name)).toBeUndefined();
      expect(findService(name)).toBeUndefined();
      expect(findSuperseded(name)).toBeUndefined();
    }
  });

  it('knows that sites without AWS PrivateLink have no services', () => {
    for (const site of sites.filter((candidate) => !hasPrivateLink(candidate)))
      expect(site.services).toEqual([]);
  });
});

function byServiceName(a: { readonly serviceName: string }, b: { readonly serviceName: string }): number {
  return a.serviceName < b.serviceName ? -1 : 1;
}

function bySite(a: { readonly site: string }, b: { readonly site: string }): number {
  return a.site < b.site ? -1 : 1;
}
