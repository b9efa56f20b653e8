import * as assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { after, before, describe } from 'mocha';
import * as vscode from 'vscode';
import { privateLinkSites } from '../../../src/catalogue/sites';
import { reachOfAddress } from '../../../src/network/ip-address';
import { hostsToProbe } from '../../../src/probe/hosts-to-probe';
import { makeAuthority } from '../../probe/certificate';
import { type DnsServer, type Held, startDnsServer } from '../../probe/dns-server';
import { type Listening, startTlsHost } from '../../probe/tls-hosts';
import { chooseInMenu } from './menu';
import { isPageReachable, page } from './page';
import { pageTest } from './page-test';
import { rowOf, rowsOf, spokenRowOf } from './rows';
import { screenshot } from './screenshot';

const hosts = privateLinkSites
  .filter(({ name }) => name === 'datadoghq.com')
  .flatMap((site) => hostsToProbe(site));
const configured = /51 NXDOMAIN, 3 private/;
const unresolved = 'webhook-intake.datadoghq.com';
const progress = '.notification-list-item:has-text("Looking up the hosts of datadoghq.com from here")';

/** What the DNS server that the probes ask holds; all of it is on this machine. */
const zone = new Map<string, Held>();
let dns: DnsServer;

describe('A probe from here', () => {
  before(async () => {
    dns = await startDnsServer(zone);
    if (!isPageReachable) return;
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('privatelink.diagnosis.clear');
    await vscode.commands.executeCommand('privatelink.network.focus');
    await chooseInMenu(rowOf('Network', 'data-lake'), 'Diagnose VPC');
    await page.waitFor(rowOf('Diagnosis', 'data-lake'));
  });

  after(() => {
    dns.close();
  });

  pageTest('asks for the address of a DNS server, not for its name', async () => {
    await chooseServer('dns.datadoghq.com');
    await page.waitFor('.quick-input-message:has-text("An IP address")');
    await page.press('Escape');
  });

  pageTest('shows how far it is, and leaves nothing behind when it is cancelled', async () => {
    hosts.filter((_, index) => index % 2 === 0).forEach((host) => zone.set(host, { kind: 'silence' }));
    // What other tests were told would stand before it in the list.
    await vscode.commands.executeCommand('notifications.clearAll');
    await probe();
    // VS Code lets nothing pop up while it runs tests.
    await vscode.commands.executeCommand('notifications.showList');
    await page.waitFor(`${progress}:has-text("of ${hosts.length}")`);
    await screenshot('probe-progress');
    await page.hover(progress);
    await page.click(`${progress} .monaco-button:has-text("Cancel")`);
    await page.waitUntilGone(progress);
    await vscode.commands.executeCommand('notifications.hideList');
    assert.ok(dns.asked.size > 0);
    assert.deepEqual(
      (await rowsOf('Diagnosis')).filter((row) => row.includes('looked up')),
      [],
    );
  });

  pageTest('is no evidence about a VPC where nothing shows that this machine is in it', async () => {
    zone.clear();
    await probe();
    await page.waitFor(rowOf('Diagnosis', `${hosts.length} hosts looked up`));
    await expectConfigured();
    await page.waitFor(rowOf('Diagnosis', 'so no evidence about'));
    await page.click(spokenRowOf('Diagnosis', `${unresolved}, NXDOMAIN · looked up, no evidence`));
    await page.waitFor(rowOf('Diagnosis', `${unresolved} does not resolve`));
    await screenshot('probe-no-evidence');
  });

  pageTest('that finds Datadog at a private address makes no host of the VPC private', async function () {
    const address = privateAddressOfThisMachine();
    const listening = address === undefined ? undefined : await listenAsDatadog(address);
    if (address === undefined || listening === undefined) return this.skip();
    try {
      hosts.forEach((host) => zone.set(host, { kind: 'addresses', addresses: [address] }));
      await probe();
      await page.waitFor(rowOf('Diagnosis', `resolves to ${address} and answers with a certificate for it`));
      await page.waitFor(rowOf('Diagnosis', 'seen, no evidence'));
      await expectConfigured();
      await screenshot('probe-private-elsewhere');
    } finally {
      listening.close();
    }
  });
});

async function probe(): Promise<void> {
  await chooseServer(`127.0.0.1:${dns.port}`);
  await page.press('Enter');
}

async function chooseServer(address: string): Promise<void> {
  await vscode.commands.executeCommand('privatelink.diagnosis.focus');
  await vscode.commands.executeCommand('list.focusFirst');
  await chooseInMenu(rowOf('Diagnosis', 'data-lake'), 'Probe from Here');
  await page.click('.quick-input-list .monaco-list-row:has-text("A DNS server")');
  await page.waitFor('.quick-input-message:has-text("The address of the DNS server")');
  await page.type(address);
}

/** What the configuration says of the hosts stands, whatever was seen from elsewhere. */
async function expectConfigured(): Promise<void> {
  const [first = '', ...others] = await rowsOf('Diagnosis');
  assert.match(first, configured);
  assert.deepEqual(
    others.filter((row) => row.includes('seen so')),
    [],
  );
}

function privateAddressOfThisMachine(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address }) => address)
    .find((address) => reachOfAddress(address, []) === 'private');
}

/** Undefined where this person may not listen on port 443. */
async function listenAsDatadog(address: string): Promise<Listening | undefined> {
  const authority = makeAuthority('Authority of one test');
  const identity = authority.issue(hosts);
  const listening = await startTlsHost(() => identity, { address, port: 443 }).catch(() => undefined);
  if (listening === undefined) return undefined;
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, authority.cert]);
  return {
    ...listening,
    close: () => {
      setDefaultCACertificates(before);
      listening.close();
    },
  };
}
