import { QuickPickItemKind, l10n } from 'vscode';
import { liveServicesOf } from '../../network/live-services';
import type { Subnet } from '../../network/vpc';
import { awsService, liveAwsService } from '../../plan/aws-services';
import { answered } from '../flow/answered';
import type { Question } from '../flow/flow';
import { type Choice, pickSome } from '../flow/pick';
import { type Asking, type VpcAtHand, valueOf, vpcAtHand } from './asking';
import { chosenBefore } from './chosen-before';
import type { ProvisionAnswers } from './provision-answers';
import {
  type ChosenService,
  type SubnetOffer,
  onePerZone,
  subnetChoices,
  suggestedSubnets,
} from './subnet-choices';

export function askSubnets(asking: Asking): Question<ProvisionAnswers> {
  return {
    isOpen: () => true,
    ask: async (answers, position) => {
      const reply = await pickSome({
        title: asking.title,
        position,
        placeholder: l10n.t('Which subnets? Each endpoint gets one address in one subnet per zone.'),
        choices: vpcAtHand(asking, answers).then((atHand) => choices(atHand, answers)),
        narrow: onePerZone,
      });
      return answered(reply, (subnets) => ({ ...answers, subnetIds: subnets.map(({ id }) => id) }));
    },
  };
}

function choices(atHand: VpcAtHand, answers: ProvisionAnswers): readonly Choice<Subnet>[] {
  const subnets = valueOf(atHand.region.subnets).filter(({ vpcId }) => vpcId === atHand.vpc.id);
  const all = subnetChoices(subnets, servicesOf(atHand, answers), atHand.accountId);
  const possible = all.offered.map(({ subnet }) => subnet.id);
  const suggested = suggestedSubnets(all).map(({ id }) => id);
  const chosen = chosenBefore(answers.subnetIds, possible, suggested);
  return [
    ...all.offered.map((offer) => ({ ...words(offer), picked: chosen.includes(offer.subnet.id) })),
    ...(all.refused.length === 0
      ? []
      : [{ kind: QuickPickItemKind.Separator, label: l10n.t('not offered') }]),
    ...all.refused.map(({ subnet, reason }) => ({
      label: `$(circle-slash) ${subnet.name ?? subnet.id}`,
      description: [subnet.zoneName, subnet.zoneId].join(' · '),
      detail: reason,
    })),
  ];
}

function words({ subnet, without }: SubnetOffer): Choice<Subnet> {
  const { id, name, zoneId, zoneName, cidr, freeAddresses } = subnet;
  return {
    label: name ?? id,
    description: [...(name === undefined ? [] : [id]), zoneName, zoneId].join(' · '),
    detail: [
      cidr,
      l10n.t('{0} free addresses', freeAddresses),
      ...(without.length === 0 ? [] : [l10n.t('zone without {0}', without.join(', '))]),
    ].join(' · '),
    value: subnet,
  };
}

function servicesOf({ region, site, vpc }: VpcAtHand, answers: ProvisionAnswers): readonly ChosenService[] {
  const live = valueOf(liveServicesOf(region, site.awsRegion));
  const ofDatadog = site.services.flatMap(({ name, title }) => {
    const service = live.find((candidate) => candidate.name === name);
    const isChosen = answers.services?.includes(name) ?? false;
    return isChosen && service !== undefined ? [{ title, live: service }] : [];
  });
  const ofAws = (answers.awsServices ?? []).map((name) => {
    const service = awsService(name, vpc.region);
    return { title: service.title, live: liveAwsService(service, vpc.region) };
  });
  return [...ofDatadog, ...ofAws];
}
