import { QuickPickItemKind, l10n } from 'vscode';
import type { Service } from '../../catalogue/site';
import type { Endpoint } from '../../network/endpoint';
import { liveServicesOf } from '../../network/live-services';
import { awsService, awsServices } from '../../plan/aws-services';
import type { AwsService } from '../../plan/request';
import { answered } from '../flow/answered';
import type { Question } from '../flow/flow';
import { type Choice, pickSome } from '../flow/pick';
import { type Asking, type VpcAtHand, valueOf, vpcAtHand } from './asking';
import { chosenBefore } from './chosen-before';
import type { ProvisionAnswers } from './provision-answers';

type Chosen =
  { readonly kind: 'Datadog'; readonly name: string } | { readonly kind: 'AWS'; readonly name: AwsService };

export function askServices(asking: Asking): Question<ProvisionAnswers> {
  return {
    isOpen: () => true,
    ask: async (answers, position) => {
      const reply = await pickSome<Chosen>({
        title: asking.title,
        position,
        placeholder: l10n.t(
          'Which services? Those that the guide lists and that have no endpoint are chosen.',
        ),
        choices: vpcAtHand(asking, answers).then((atHand) => choices(atHand, answers)),
      });
      return answered(reply, (chosen) => ({
        ...answers,
        services: chosen.flatMap((one) => (one.kind === 'Datadog' ? [one.name] : [])),
        awsServices: chosen.flatMap((one) => (one.kind === 'AWS' ? [one.name] : [])),
      }));
    },
  };
}

/** Those of the guide first: they are what most Agents send to. */
function choices(atHand: VpcAtHand, answers: ProvisionAnswers): readonly Choice<Chosen>[] {
  const { site, vpc, region } = atHand;
  const endpoints = valueOf(region.endpoints).filter(({ vpcId }) => vpcId === vpc.id);
  const live = valueOf(liveServicesOf(region, site.awsRegion));
  const endpointOf = (name: string) => endpoints.find(({ serviceName }) => serviceName === name);
  const ofGuide = site.services.filter(({ guideRows }) => guideRows.length > 0);
  const others = site.services.filter(({ guideRows }) => guideRows.length === 0);
  const suggested = ofGuide.filter(({ name }) => endpointOf(name) === undefined);
  const chosen = chosenBefore(answers.services, namesOf(site.services), namesOf(suggested));
  const choice = ({ name, title, privateDnsName, hosts }: Service): Choice<Chosen> => ({
    label: title,
    description: privateDnsName,
    detail: [
      ...endpointWords(endpointOf(name)),
      ...(live.some((service) => service.name === name) ? [] : [l10n.t('not offered to this account')]),
      hosts.length === 1 ? l10n.t('1 intake host') : l10n.t('{0} intake hosts', hosts.length),
    ].join(' · '),
    picked: chosen.includes(name),
    value: { kind: 'Datadog', name },
  });
  return [
    ...ofGuide.map(choice),
    ...withHeading(l10n.t('not in the guide'), others.map(choice)),
    ...withHeading(
      l10n.t('of AWS, for functions that fetch their API key'),
      answers.way === 'peering' ? [] : choicesOfAws(atHand, answers.awsServices ?? []),
    ),
  ];
}

/** Without one of these, a function in a VPC without internet access never gets its key. */
function choicesOfAws({ vpc, region }: VpcAtHand, before: readonly AwsService[]): readonly Choice<Chosen>[] {
  const endpoints = valueOf(region.endpointsForLambda).filter(({ vpcId }) => vpcId === vpc.id);
  return awsServices.map((name) => {
    const service = awsService(name, vpc.region);
    const words = endpointWords(endpoints.find(({ serviceName }) => serviceName === service.name));
    return {
      label: service.title,
      description: service.privateDnsName,
      ...(words.length === 0 ? {} : { detail: words.join(' · ') }),
      picked: before.includes(name),
      value: { kind: 'AWS', name },
    };
  });
}

function withHeading(label: string, choices: readonly Choice<Chosen>[]): readonly Choice<Chosen>[] {
  return choices.length === 0 ? [] : [{ kind: QuickPickItemKind.Separator, label }, ...choices];
}

function endpointWords(endpoint: Endpoint | undefined): readonly string[] {
  return endpoint === undefined ? [] : [l10n.t('has {0}, {1}', endpoint.id, endpoint.state)];
}

function namesOf(services: readonly { readonly name: string }[]): readonly string[] {
  return services.map(({ name }) => name);
}
