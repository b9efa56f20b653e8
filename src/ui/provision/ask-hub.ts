import { QuickPickItemKind, l10n } from 'vscode';
import type { VpcOfProfile } from '../../plan/request';
import { answered } from '../flow/answered';
import type { Question } from '../flow/flow';
import { type Choice, pickOne } from '../flow/pick';
import type { Asking } from './asking';
import { type ProvisionAnswers, agentsOf, siteOf } from './provision-answers';
import { vpcChoices } from './vpc-choices';

/** The VPC with the endpoints, in any of the chosen accounts. */
export function askHub(asking: Asking, profiles: readonly string[]): Question<ProvisionAnswers> {
  return {
    isOpen: ({ way }) => way === 'peering',
    ask: async (answers, position) => {
      const reply = await pickOne<VpcOfProfile>({
        title: asking.title,
        position,
        placeholder: l10n.t('Which VPC has the endpoints, or shall get them?'),
        choices: choices(asking, profiles, answers),
      });
      return answered(reply, (hub) => ({ ...answers, hub }));
    },
  };
}

async function choices(
  { networks, signal }: Asking,
  profiles: readonly string[],
  answers: ProvisionAnswers,
): Promise<readonly Choice<VpcOfProfile>[]> {
  const site = siteOf(answers);
  const agents = agentsOf(answers);
  if (site === undefined || agents === undefined) return [];
  const all = await Promise.all(
    profiles.map(async (profile) => ({ profile, network: await networks.of(profile).whole(signal) })),
  );
  return all.flatMap(({ profile, network }) =>
    vpcChoices(network, site).flatMap(([region, vpcs]) => {
      const own = network.identity.kind === 'read' ? network.identity.value.accountId : '';
      // A VPC that another account shares is changed with that account's profile.
      const possible = vpcs.filter(({ vpc }) => vpc.id !== agents.vpcId && vpc.ownerId === own);
      if (possible.length === 0) return [];
      const heading = { kind: QuickPickItemKind.Separator, label: `${profile} · ${region}` };
      return [
        heading,
        ...possible.map(({ vpc, label, description, detail }) => ({
          label,
          description,
          detail,
          picked: vpc.id === answers.hub?.vpcId,
          value: { profile, region, vpcId: vpc.id },
        })),
      ];
    }),
  );
}
