import { findSite, hasPrivateLink } from '../../src/catalogue/sites';
import { gatherFacts } from '../../src/diagnose/facts';
import { type Scope, readNetwork } from '../../src/inventory/read-network';
import type { Journal, JournalEntry } from '../../src/apply/journal';
import type { ApplyTools, Progress } from '../../src/apply/tools';
import { joinNetworks } from '../../src/network/join-networks';
import type { Network } from '../../src/network/network';
import { planFor } from '../../src/plan/plan-for';
import type { Plan } from '../../src/plan/plan';
import type { PlanRequest } from '../../src/plan/request';
import { type Sandbox, type SandboxOptions, createSandbox } from '../../src/sandbox/sandbox';

/** A sandbox whose clock goes on only while somebody waits, with a journal in memory. */
export interface Laboratory {
  readonly sandbox: Sandbox;
  readonly entries: JournalEntry[];
  /** Everything that was told, oldest first. */
  readonly told: Progress[];
  readonly tools: (change?: Partial<ApplyTools>) => ApplyTools;
  readonly read: (request: PlanRequest) => Promise<Network>;
  readonly plan: (request: PlanRequest) => Promise<Plan>;
}

export function laboratory(options: Omit<SandboxOptions, 'now'>): Laboratory {
  let clock = 1_000_000;
  const sandbox = createSandbox({ ...options, now: () => clock });
  const entries: JournalEntry[] = [];
  const told: Progress[] = [];
  const tools = (change: Partial<ApplyTools> = {}): ApplyTools => ({
    accountOf: (profile) => sandbox.account(profile),
    judge,
    journal: journalOn(entries),
    signal: new AbortController().signal,
    progress: (progress) => void told.push(progress),
    wait: (milliseconds, signal) => {
      signal.throwIfAborted();
      clock += milliseconds;
      return Promise.resolve();
    },
    ...change,
  });
  const read = async (request: PlanRequest) => {
    const [own, ...others] = await Promise.all(
      scopesOf(request).map(([profile, scope]) =>
        readNetwork(sandbox.account(profile), scope, new AbortController().signal),
      ),
    );
    if (own === undefined) throw new Error('A request names a profile');
    return joinNetworks(own, others);
  };
  const plan = async (request: PlanRequest) => planFor(request, await read(request));
  return { sandbox, entries, told, tools, read, plan };
}

/** The verdicts of a diagnosis without its findings, which take longer and which nobody looks at here. */
const judge: ApplyTools['judge'] = (network, vpc) => {
  const site = findSite(vpc.site);
  if (site === undefined || !hasPrivateLink(site)) return new Map();
  const { hosts } = gatherFacts(network, vpc, site);
  return new Map(hosts.map(({ intake, verdict }) => [intake.host, verdict]));
};

/** By profile, that of the request first: each reads where it has VPCs. */
function scopesOf(request: PlanRequest): readonly (readonly [profile: string, scope: Scope])[] {
  const serviceRegion = findSite(request.site)?.awsRegion;
  const agents = 'agents' in request ? (request.agents ?? []) : 'agent' in request ? [request.agent] : [];
  const places = [request, ...agents];
  return [...new Set(places.map(({ profile }) => profile))].map((profile) => {
    const own = places.filter((place) => place.profile === profile);
    const scope = {
      regions: [...new Set(own.map(({ region }) => region))],
      vpcIds: own.map(({ vpcId }) => vpcId),
      serviceRegions: profile === request.profile && serviceRegion !== undefined ? [serviceRegion] : [],
    };
    return [profile, scope];
  });
}

export function journalOn(entries: JournalEntry[]): Journal {
  return {
    append: (entry) => {
      entries.push(structuredClone(entry));
      return Promise.resolve();
    },
    entries: (planId) => Promise.resolve(entries.filter((entry) => entry.planId === planId)),
  };
}
