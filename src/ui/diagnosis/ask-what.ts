import { l10n } from 'vscode';
import { findSite, hasPrivateLink, privateLinkSites } from '../../catalogue/sites';
import { readOr } from '../../network/reading';
import type { VpcReference } from '../../network/zone';
import { answered } from '../flow/answered';
import { type Question, runFlow } from '../flow/flow';
import { type Choice, pickOne } from '../flow/pick';
import type { Networks } from '../network/networks';
import { preferredSite } from '../settings';
import { certainSite, sitesOfEndpoints } from './likely-sites';

/** Which VPC, and which site it is to reach. */
export interface What {
  readonly profile: string;
  readonly region: string;
  readonly vpcId: string;
  readonly site: string;
}

interface Answers {
  readonly vpc?: VpcReference & { readonly profile: string };
  readonly site?: string;
}

/** Asks for what the row that was clicked does not tell; undefined when the person left. */
export async function askWhat(
  networks: Networks,
  profiles: readonly string[],
  start: Answers,
): Promise<What | undefined> {
  const leaving = new AbortController();
  try {
    const answers = await runFlow<Answers>(
      [
        vpcQuestion(start.vpc === undefined ? 'open' : 'answered', () =>
          vpcs(networks, profiles, leaving.signal),
        ),
        siteQuestion(networks, start.site === undefined ? 'open' : 'answered'),
      ],
      start,
    );
    if (answers?.vpc === undefined) return undefined;
    const site = answers.site ?? siteWithoutDoubt(networks, answers);
    return site === undefined ? undefined : { ...answers.vpc, site };
  } finally {
    leaving.abort();
  }
}

const title = () => l10n.t('Diagnose a VPC');

function vpcQuestion(
  state: 'open' | 'answered',
  choices: () => Promise<readonly Choice<NonNullable<Answers['vpc']>>[]>,
): Question<Answers> {
  return {
    isOpen: () => state === 'open',
    ask: async (answers, position) => {
      const placeholder = l10n.t('Which VPC?');
      const reply = await pickOne({ title: title(), position, placeholder, choices: choices() });
      return answered(reply, (vpc) => ({ ...answers, vpc }));
    },
  };
}

function siteQuestion(networks: Networks, state: 'open' | 'answered'): Question<Answers> {
  return {
    isOpen: (answers) => state === 'open' && siteWithoutDoubt(networks, answers) === undefined,
    ask: async (answers, position) => {
      const reply = await pickOne({
        title: title(),
        position,
        placeholder: l10n.t('Which Datadog site shall the VPC reach?'),
        choices: Promise.resolve(
          [...privateLinkSites]
            .sort((a, b) => rank(a.awsRegion) - rank(b.awsRegion))
            .map(({ name, datacenter, awsRegion }) => {
              return { label: name, description: `${datacenter} · ${awsRegion}`, value: name };
            }),
        ),
      });
      return answered(reply, (site) => ({ ...answers, site }));

      function rank(region: string): number {
        return region === answers.vpc?.region ? 0 : 1;
      }
    },
  };
}

function siteWithoutDoubt(networks: Networks, { vpc }: Answers): string | undefined {
  if (vpc === undefined) return undefined;
  const ofEndpoints = sitesOfEndpoints(networks.of(vpc.profile).snapshot, vpc);
  const preferred = findSite(preferredSite() ?? '');
  return certainSite(ofEndpoints, preferred && hasPrivateLink(preferred) ? preferred.name : undefined);
}

async function vpcs(
  networks: Networks,
  profiles: readonly string[],
  signal: AbortSignal,
): Promise<readonly Choice<NonNullable<Answers['vpc']>>[]> {
  const all = await Promise.all(profiles.map((profile) => networks.of(profile).whole(signal)));
  return all.flatMap(({ profile, inRegion }) =>
    Object.values(inRegion).flatMap(({ region, vpcs: found }) =>
      readOr(found, []).map(({ id, name }) => ({
        label: name ?? id,
        description: [...(name === undefined ? [] : [id]), region, profile].join(' · '),
        value: { profile, region, vpcId: id },
      })),
    ),
  );
}
