import { l10n } from 'vscode';
import type { Network } from '../../network/network';
import { readOr } from '../../network/reading';
import { answered } from '../flow/answered';
import type { Question } from '../flow/flow';
import { type Choice, pickSome } from '../flow/pick';
import type { What } from './ask-what';

export interface SubnetsAnswered {
  readonly subnetIds?: readonly string[];
  readonly securityGroupIds?: readonly string[];
}

type Ask<A> = Question<A>['ask'];

export function askSubnets<A extends SubnetsAnswered>(
  title: string,
  what: What,
  network: () => Promise<Network>,
): Ask<A> {
  return async (answers, position) => {
    const reply = await pickSome({
      title,
      position,
      placeholder: l10n.t('In which subnets is the instance, task or function?'),
      choices: network().then(({ inRegion }) => {
        const subnets = inRegion[what.region]?.subnets;
        return (subnets === undefined ? [] : readOr(subnets, []))
          .filter(({ vpcId }) => vpcId === what.vpcId)
          .map(({ id, name, zoneName, cidr }) => choice(id, name, [zoneName, cidr], answers.subnetIds));
      }),
    });
    return answered(reply, (subnetIds) => ({ ...answers, subnetIds }));
  };
}

export function askGroups<A extends SubnetsAnswered>(
  title: string,
  what: What,
  network: () => Promise<Network>,
): Ask<A> {
  return async (answers, position) => {
    const reply = await pickSome({
      title,
      position,
      placeholder: l10n.t(
        'Which security groups does it have? Without them its outbound rules stay unknown.',
      ),
      none: 'allowed',
      choices: network().then(({ vpcDetails }) => {
        const groups = vpcDetails[what.vpcId]?.securityGroups;
        return (groups === undefined ? [] : readOr(groups, [])).map(({ id, name, description }) =>
          choice(id, name, [description], answers.securityGroupIds),
        );
      }),
    });
    return answered(reply, (securityGroupIds) => ({ ...answers, securityGroupIds }));
  };
}

function choice(
  id: string,
  name: string | undefined,
  facts: readonly string[],
  before: readonly string[] = [],
): Choice<string> {
  return {
    label: name ?? id,
    description: [...(name === undefined ? [] : [id]), ...facts].join(' · '),
    value: id,
    picked: before.includes(id),
  };
}
