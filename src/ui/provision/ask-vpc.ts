import { QuickPickItemKind, l10n } from 'vscode';
import type { PrivateLinkSite } from '../../catalogue/sites';
import type { Network } from '../../network/network';
import { answered } from '../flow/answered';
import type { Question } from '../flow/flow';
import { type Choice, pickOne } from '../flow/pick';
import { type Asking, valueOf } from './asking';
import { type ProvisionAnswers, siteOf } from './provision-answers';
import { vpcChoices } from './vpc-choices';

type Place = NonNullable<ProvisionAnswers['vpc']>;

export function askVpc(asking: Asking, vpc: 'any' | 'given'): Question<ProvisionAnswers> {
  return {
    isOpen: () => vpc === 'any',
    ask: async (answers, position) => {
      const reply = await pickOne<Place>({
        title: asking.title,
        position,
        placeholder: l10n.t('Which VPC with Agents shall reach {0}?', answers.site ?? ''),
        choices: choices(asking, answers),
      });
      return answered(reply, (chosen) => ({ ...answers, vpc: chosen }));
    },
  };
}

async function choices(
  { networks, signal }: Asking,
  answers: ProvisionAnswers,
): Promise<readonly Choice<Place>[]> {
  const network = await networks.of(answers.profile ?? '').whole(signal);
  const site = siteOf(answers);
  return site === undefined ? [] : vpcsByRegion(network, site, answers.vpc);
}

function vpcsByRegion(
  network: Network,
  site: PrivateLinkSite,
  before: Place | undefined,
): readonly Choice<Place>[] {
  const groups = vpcChoices(network, site);
  // Where nothing could be read, the reason is what the person must hear.
  if (groups.length === 0) for (const region of Object.values(network.inRegion)) valueOf(region.vpcs);
  return groups.flatMap(([region, vpcs]) => [
    { kind: QuickPickItemKind.Separator, label: region },
    ...vpcs.map(({ vpc, label, description, detail }) => ({
      label,
      description,
      detail,
      picked: vpc.id === before?.vpcId,
      value: { region, vpcId: vpc.id },
    })),
  ]);
}
