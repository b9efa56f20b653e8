import { QuickPickItemKind, l10n } from 'vscode';
import type { Service } from '../../catalogue/site';
import type { Endpoint } from '../../network/endpoint';
import { liveServicesOf } from '../../network/live-services';
import { answered } from '../flow/answered';
import type { Question } from '../flow/flow';
import { type Choice, pickSome } from '../flow/pick';
import { type Asking, type VpcAtHand, valueOf, vpcAtHand } from './asking';
import { chosenBefore } from './chosen-before';
import type { ProvisionAnswers } from './provision-answers';

export function askServices(asking: Asking): Question<ProvisionAnswers> {
  return {
    isOpen: () => true,
    ask: async (answers, position) => {
      const reply = await pickSome({
        title: asking.title,
        position,
        placeholder: l10n.t(
          'Which services? Those that the guide lists and that have no endpoint are chosen.',
        ),
        choices: vpcAtHand(asking, answers).then((atHand) => choices(atHand, answers.services)),
      });
      return answered(reply, (services) => ({ ...answers, services }));
    },
  };
}

/** Those of the guide first: they are what most Agents send to. */
function choices(atHand: VpcAtHand, before: readonly string[] | undefined): readonly Choice<string>[] {
  const { site, vpc, region } = atHand;
  const endpoints = valueOf(region.endpoints).filter(({ vpcId }) => vpcId === vpc.id);
  const live = valueOf(liveServicesOf(region, site.awsRegion));
  const endpointOf = (name: string) => endpoints.find(({ serviceName }) => serviceName === name);
  const ofGuide = site.services.filter(({ guideRows }) => guideRows.length > 0);
  const others = site.services.filter(({ guideRows }) => guideRows.length === 0);
  const suggested = ofGuide.filter(({ name }) => endpointOf(name) === undefined);
  const chosen = chosenBefore(before, namesOf(site.services), namesOf(suggested));
  const choice = ({ name, title, privateDnsName, hosts }: Service): Choice<string> => ({
    label: title,
    description: privateDnsName,
    detail: [
      ...endpointWords(endpointOf(name)),
      ...(live.some((service) => service.name === name) ? [] : [l10n.t('not offered to this account')]),
      hosts.length === 1 ? l10n.t('1 intake host') : l10n.t('{0} intake hosts', hosts.length),
    ].join(' · '),
    picked: chosen.includes(name),
    value: name,
  });
  const heading = { kind: QuickPickItemKind.Separator, label: l10n.t('not in the guide') };
  return [...ofGuide.map(choice), ...(others.length === 0 ? [] : [heading]), ...others.map(choice)];
}

function endpointWords(endpoint: Endpoint | undefined): readonly string[] {
  return endpoint === undefined ? [] : [l10n.t('has {0}, {1}', endpoint.id, endpoint.state)];
}

function namesOf(services: readonly { readonly name: string }[]): readonly string[] {
  return services.map(({ name }) => name);
}
