import { l10n } from 'vscode';
import { readOr } from '../../network/reading';
import { Problem } from '../../problem';
import { answered } from '../flow/answered';
import type { Question } from '../flow/flow';
import { type Choice, pickOne } from '../flow/pick';
import { vpcIsGone } from '../network/vpc-is-gone';
import { type Asking, valueOf } from './asking';
import { type ProvisionAnswers, regionOf } from './provision-answers';

export function askVpc(asking: Asking, vpc: 'any' | 'given'): Question<ProvisionAnswers> {
  return {
    isOpen: () => vpc === 'any',
    ask: async (answers, position) => {
      const region = regionOf(answers) ?? '';
      const reply = await pickOne({
        title: asking.title,
        position,
        placeholder: l10n.t('Which VPC in {0}, where the services of {1} are?', region, answers.site ?? ''),
        choices: choices(asking, answers, region),
      });
      return answered(reply, (vpcId) => ({ ...answers, vpcId }));
    },
  };
}

async function choices(
  { networks, signal }: Asking,
  { profile = '', vpcId: before }: ProvisionAnswers,
  regionName: string,
): Promise<readonly Choice<string>[]> {
  const holder = networks.of(profile);
  const isKnown = holder.snapshot.inRegion[regionName] !== undefined;
  const network = isKnown ? holder.snapshot : await holder.addRegions([regionName], signal);
  const region = network.inRegion[regionName];
  if (region === undefined) throw new Problem(vpcIsGone(regionName, l10n.t('of any name')));
  return valueOf(region.vpcs).map(({ id, name, cidrs, isDefault }) => {
    const endpoints = readOr(region.endpoints, []).filter(({ vpcId }) => vpcId === id).length;
    return {
      label: name ?? id,
      description: [...(name === undefined ? [] : [id]), ...cidrs].join(' · '),
      detail: [
        ...(isDefault ? [l10n.t('default VPC')] : []),
        endpoints === 1 ? l10n.t('1 endpoint') : l10n.t('{0} endpoints', endpoints),
      ].join(' · '),
      picked: id === before,
      value: id,
    };
  });
}
