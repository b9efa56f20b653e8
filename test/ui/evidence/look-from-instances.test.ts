import { describe, expect, it } from 'vitest';
import { findSite, hasPrivateLink } from '../../../src/catalogue/sites';
import type { AccountProbing, ManagedInstance, ProbeRun } from '../../../src/network/account-probing';
import { hostsToProbe } from '../../../src/probe/hosts-to-probe';
import { probeScriptFor } from '../../../src/probe/remote/probe-script';
import { createSandbox } from '../../../src/sandbox/sandbox';
import { vpcIdOf } from '../../../src/sandbox/sample-world/sample-vpc';
import { lookFromInstances } from '../../../src/ui/evidence/look-from-instances';

const us1 = findSite('datadoghq.com');
if (us1 === undefined || !hasPrivateLink(us1)) throw new Error('The catalogue lacks datadoghq.com');
const site = us1;
const [host = ''] = hostsToProbe(site);
const at = { region: 'us-east-1', signal: new AbortController().signal };
const rest = ' addresses=10.0.0.9 tcp=open tls=names-match names=*.datadoghq.com\n';
const line = `privatelink-probe host=${host} dns=addresses${rest}`;

function instance(id: string): ManagedInstance {
  return { id, vpcId: 'vpc-1', platform: 'Linux', agent: 'online', tags: {} };
}

function accountWith(answers: readonly (readonly ProbeRun[])[], outputs: Readonly<Record<string, string>>) {
  let asked = 0;
  const account: AccountProbing = {
    instances: () => Promise.resolve([]),
    runProbe: () => Promise.resolve('c-1'),
    probeRuns: () => Promise.resolve(answers[Math.min(asked++, answers.length - 1)] ?? []),
    probeOutput: (_at, _command, id) => Promise.resolve(outputs[id] ?? ''),
  };
  return account;
}

const watch = { pause: () => Promise.resolve(), mostQuestions: 20, onProgress: () => {} };
const look = (...ids: readonly string[]) => ({
  ...{ at, site, vpcId: 'vpc-1', instances: ids.map(instance) },
  order: { ...probeScriptFor(site, 'POSIX'), targets: { kind: 'instances', ids } as const },
});

describe('a look from instances', () => {
  it('waits until every instance is through, and takes what they printed as seen from inside', async () => {
    const runs = (state: ProbeRun['state']) => [{ instanceId: 'i-1', state }];
    const account = accountWith([[], runs('pending'), runs('in progress'), runs('done')], { 'i-1': line });
    const { sightings, remarks } = await lookFromInstances(account, look('i-1'), watch);
    expect(sightings.map(({ vantage }) => vantage)).toEqual([{ kind: 'inside', by: 'Systems Manager' }]);
    expect(sightings[0]?.observations.map((one) => [one.host, one.source])).toEqual([
      [host, { kind: 'remote', instanceId: 'i-1' }],
    ]);
    expect(remarks).toEqual([
      expect.stringMatching(/^i-1 tells nothing that can be believed of \d+ hosts\.$/),
    ]);
  });

  it('keeps what the others saw when an instance goes away meanwhile', async () => {
    const account = accountWith(
      [
        [
          { instanceId: 'i-1', state: 'done' },
          { instanceId: 'i-2', state: 'in progress' },
        ],
        [
          { instanceId: 'i-1', state: 'done' },
          { instanceId: 'i-2', state: 'not delivered' },
        ],
      ],
      { 'i-1': line },
    );
    const { sightings, remarks } = await lookFromInstances(account, look('i-1', 'i-2'), watch);
    expect(sightings[0]?.observations).toHaveLength(1);
    expect(remarks).toContain(
      'i-2 did not take the script: its Systems Manager agent is offline, or it went away.',
    );
  });

  it('believes no line that the script does not print, and none that was cut off', async () => {
    const account = accountWith([[{ instanceId: 'i-1', state: 'done' }]], {
      'i-1': `${line.replace(host, 'evil.example')}rm -rf /\n${line.trimEnd()}`,
    });
    const { sightings, remarks } = await lookFromInstances(account, look('i-1'), watch);
    expect(sightings).toEqual([]);
    expect(remarks).toContain('i-1 printed 2 lines that the script does not print: they do not count.');
  });

  it('leaves out what instances of other VPCs with the same tag saw', async () => {
    const account = accountWith([[{ instanceId: 'i-9', state: 'done' }]], { 'i-9': line });
    const { sightings, remarks } = await lookFromInstances(account, look(), watch);
    expect(sightings).toEqual([]);
    expect(remarks).toEqual(['1 instance with the tag is not in vpc-1: what it saw is left out.']);
  });

  it('gives up in the end on an instance that never ends', async () => {
    const account = accountWith([[{ instanceId: 'i-1', state: 'in progress' }]], {});
    const { remarks } = await lookFromInstances(account, look('i-1'), watch);
    expect(remarks).toEqual(['i-1 was still at it when the time was up.']);
  });

  it('finds in the sandbox that the agents are offline', async () => {
    let time = 0;
    const account = createSandbox({ now: () => time }).account('sandbox');
    const vpcId = vpcIdOf('data-lake');
    const instances = await account.instances(at, vpcId);
    const ids = instances.map(({ id }) => id);
    const pause = () => {
      time += 2_000;
      return Promise.resolve();
    };
    const { sightings, remarks } = await lookFromInstances(
      account,
      { ...look(...ids), vpcId, instances },
      { ...watch, pause },
    );
    expect(sightings).toEqual([]);
    expect(remarks).toHaveLength(instances.length);
    for (const remark of remarks) expect(remark).toContain('its Systems Manager agent is offline');
  });
});
