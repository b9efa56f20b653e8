import { l10n } from 'vscode';
import type { Outcome } from '../apply/outcome';
import type { Diagnosis } from '../diagnose/diagnosis';
import type { Finding, Fix, Severity, Span } from '../finding';
import type { Network } from '../network/network';
import type { Plan } from '../plan/plan';
import type { PlanRequest, VpcOfSite } from '../plan/request';
import { Problem } from '../problem';
import { loadLint } from './lazy/lint';
import { loadWork } from './lazy/work';
import type { Parts } from './parts';
import { isSandboxProfile } from './profile-names';
import { chosenProfiles } from './settings';
import { requireTrust } from './trust';

/**
 * What `activate()` returns, for other extensions, scripts and tests. The same code as the commands; all values are
 * plain data that survive JSON. An expected failure rejects with an error whose `facts` hold its `code`, `sentence`
 * and `remedy`. In a workspace that is not trusted, everything but `lint` rejects.
 *
 * Profiles are those that the person chose in `privatelink.profiles`, and the sandbox's: `sandbox`, `sandbox-agents`.
 */
export interface PrivateLinkApi {
  readonly version: 1;
  /** Findings in the text of a configuration file; none where the text is no such file. */
  readonly lint: (text: string, fileName: string) => Promise<readonly FindingInText[]>;
  /** What the profile's account holds, as far as it can be read. What could not be read says why. */
  readonly network: (profile: string) => Promise<Network>;
  /** Whether a VPC reaches a site privately, per intake host, read just now. */
  readonly diagnose: (request: VpcOfSite) => Promise<Diagnosis>;
  /** What would change; nothing is changed. A plan that cannot be made has no steps and says why. */
  readonly plan: (request: PlanRequest) => Promise<Plan>;
  /**
   * Makes a plan so. In the sandbox and on an emulator at once; on AWS the plan is shown and the person is asked
   * first, and where they decline this rejects with the code `cancelled`.
   */
  readonly apply: (plan: Plan) => Promise<Outcome>;
}

export interface FindingInText {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Half-open range of UTF-16 offsets in the text. */
  readonly span: Span;
  readonly fixes?: readonly Fix[];
}

/** @param parts built at the first call that needs them */
export function createApi(parts: () => Parts): PrivateLinkApi {
  const { signal } = new AbortController();
  const isOnAws = async ({ accounts }: Plan): Promise<boolean> => {
    const emulators = await Promise.all(
      accounts.map(async ({ profile }) => {
        const { emulator } = await parts().networks.of(allowed(profile)).identify(signal);
        return isSandboxProfile(profile) || emulator !== undefined;
      }),
    );
    return emulators.includes(false);
  };
  return {
    version: 1,
    lint: (text, fileName) => Promise.resolve().then(() => loadLint().lint(text, fileName).flatMap(inText)),
    network: async (profile) => plain(await parts().networks.of(allowed(profile)).whole(signal)),
    diagnose: async ({ profile, region, vpcId, site }) => {
      const { networks, diagnoses } = parts();
      networks.of(allowed(profile)).outdate();
      return plain(await diagnoses.diagnose(profile, { region, vpcId, site }, signal));
    },
    plan: async (request) => {
      for (const profile of profilesOf(request)) allowed(profile);
      return plain(await loadWork().planNow(request, parts().networks, signal));
    },
    apply: async (plan) => {
      const checked = loadWork().checkPlan(plan);
      const isReal = await isOnAws(checked);
      const { plans } = parts();
      const outcome = isReal ? await plans().applyForOthers(checked) : await plans().apply(checked);
      if (outcome === undefined) throw declined(checked);
      return plain(outcome);
    },
  };
}

/** Of a plan or a request that came from outside; every one has to be chosen. */
function profilesOf(request: PlanRequest): readonly string[] {
  const agents = 'agents' in request ? (request.agents ?? []) : 'agent' in request ? [request.agent] : [];
  return [request.profile, ...agents.map(({ profile }) => profile)];
}

function inText({ place, rule, severity, message, fixes }: Finding): readonly FindingInText[] {
  if (place.kind !== 'span') return [];
  return [{ rule, severity, message, span: place.span, ...(fixes === undefined ? {} : { fixes }) }];
}

/** Another extension reaches no account that the person did not choose. */
function allowed(profile: string): string {
  requireTrust();
  if (isSandboxProfile(profile) || chosenProfiles().includes(profile)) return profile;
  throw new Problem({
    code: 'refused',
    sentence: l10n.t('Profile "{0}" is not chosen in privatelink.profiles.', profile),
    remedy: l10n.t('Choose it with the command "PrivateLink: Choose Profiles".'),
    actions: ['choose-profile'],
  });
}

function declined({ title }: Plan): Problem {
  return new Problem({
    code: 'cancelled',
    sentence: l10n.t('"{0}" was not applied.', title),
    remedy: l10n.t('Nothing was changed.'),
  });
}

/** A copy, so that nobody outside holds a part of the window's own state. */
function plain<T>(value: T): T {
  return structuredClone(value);
}
