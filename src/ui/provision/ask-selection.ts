import { l10n } from 'vscode';
import type { PrivateLinkSite } from '../../catalogue/sites';
import { answered } from '../flow/answered';
import type { Question } from '../flow/flow';
import { type Choice, pickOne } from '../flow/pick';
import type { Asking } from './asking';
import { filesInSight } from './files-in-sight';
import { type ProvisionAnswers, siteOf } from './provision-answers';

/** Where the list of services begins; the next question lets the person change it. Not asked where that is given. */
export function askSelection(
  { title }: Asking,
  services: readonly string[] | undefined,
): Question<ProvisionAnswers> {
  return {
    isOpen: () => services === undefined,
    ask: async (answers, position) => {
      const site = siteOf(answers);
      const reply = await pickOne<readonly string[]>({
        title,
        position,
        placeholder: l10n.t('For which services? They can be changed in the next step.'),
        choices: Promise.resolve(site === undefined ? [] : choices(site)),
      });
      return answered(reply, (names) => ({ ...answers, services: names }));
    },
  };
}

function choices(site: PrivateLinkSite): readonly Choice<readonly string[]>[] {
  const ofGuide = site.services.filter(({ guideRows }) => guideRows.length > 0);
  return [
    choice(l10n.t('Those that the guide lists'), ofGuide),
    choice(l10n.t('All of {0}', site.name), site.services),
    ...filesInSight(site).map(({ name, services }) =>
      choice(l10n.t('Those that {0} needs', name), services, l10n.t('Agent configuration that is open')),
    ),
  ];
}

function choice(
  label: string,
  services: readonly { readonly name: string; readonly title: string }[],
  description = '',
): Choice<readonly string[]> {
  const titles = services.map(({ title }) => title).join(', ');
  const count = services.length === 1 ? l10n.t('1 service') : l10n.t('{0} services', services.length);
  return { label, description, detail: `${count}: ${titles}`, value: services.map(({ name }) => name) };
}
