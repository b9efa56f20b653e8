import { l10n } from 'vscode';
import { type Recommendation, recommend } from '../../plan/recommend';
import { Problem } from '../../problem';
import { answered } from '../flow/answered';
import type { Question } from '../flow/flow';
import { type Choice, pickOne } from '../flow/pick';
import { vpcIsGone } from '../network/snapshot/vpc-is-gone';
import { type Asking, networkAround, valueOf } from './asking';
import { type ProvisionAnswers, agentsOf, siteOf } from './provision-answers';

/** The ways for the chosen VPC, the recommended one first, each with its reason and its price. */
export function askWay(asking: Asking): Question<ProvisionAnswers> {
  return {
    isOpen: () => true,
    ask: async (answers, position) => {
      const reply = await pickOne<Recommendation>({
        title: asking.title,
        position,
        placeholder: l10n.t('Which way? The first is recommended for this VPC.'),
        choices: choices(asking, answers),
      });
      return answered(reply, (chosen) => withWay(answers, chosen));
    },
  };
}

async function choices(
  asking: Asking,
  answers: ProvisionAnswers,
): Promise<readonly Choice<Recommendation>[]> {
  const site = siteOf(answers);
  const agents = agentsOf(answers);
  if (site === undefined || agents === undefined) return [];
  const network = await networkAround(asking, agents, site);
  const region = network.inRegion[agents.region];
  const vpc = region && valueOf(region.vpcs).find(({ id }) => id === agents.vpcId);
  if (vpc === undefined) throw new Problem(vpcIsGone(agents.region, agents.vpcId));
  const ofGuide = site.services.filter(({ guideRows }) => guideRows.length > 0).length;
  const joined = asking.networks.joined(agents.profile);
  return recommend(vpc, site, answers.services?.length ?? ofGuide, joined).map((one, index) => ({
    label: titles[one.way](),
    description: [...(index === 0 ? [l10n.t('recommended')] : []), one.cost].join(' · '),
    detail: one.reason,
    picked: one.way === answers.way,
    value: one,
  }));
}

/** A hub that is known to serve the site is suggested; the next question may choose another one. */
function withWay(answers: ProvisionAnswers, { way, hub }: Recommendation): ProvisionAnswers {
  const suggested =
    hub === undefined || answers.hub !== undefined
      ? {}
      : { hub: { profile: answers.profile ?? '', region: hub.vpc.region, vpcId: hub.vpc.id } };
  return { ...answers, ...suggested, way };
}

const titles: { readonly [W in Recommendation['way']]: () => string } = {
  'same region': () => l10n.t('Endpoints in this VPC'),
  'cross region': () => l10n.t('Endpoints in this VPC, across regions'),
  peering: () => l10n.t('Endpoints in another VPC, over VPC peering'),
};
