import { l10n } from 'vscode';
import { privateLinkSites } from '../../catalogue/sites';
import { answered } from '../flow/answered';
import type { Question } from '../flow/flow';
import { pickOne } from '../flow/pick';
import { sitesOfRegion } from '../network/same-region-sites';
import { preferredSite } from '../settings';
import type { Asking } from './asking';
import type { ProvisionAnswers } from './provision-answers';

/** Where the VPC is given, the sites of its region come first: those are nearest. */
export function askSite({ title }: Asking, region: string | undefined): Question<ProvisionAnswers> {
  const near = region === undefined ? [] : sitesOfRegion(region);
  const sites = [...near, ...privateLinkSites.filter((site) => !near.includes(site))];
  return {
    isOpen: () => true,
    ask: async (answers, position) => {
      const before = answers.site ?? preferredSite();
      const reply = await pickOne({
        title,
        position,
        placeholder: l10n.t('Which Datadog site?'),
        choices: Promise.resolve(
          sites.map(({ name, datacenter, awsRegion, services }) => ({
            label: name,
            description: `${datacenter} · ${awsRegion}`,
            detail: l10n.t('{0} services in {1}', services.length, awsRegion),
            picked: name === before,
            value: name,
          })),
        ),
      });
      return answered(reply, (site) => ({ ...answers, site }));
    },
  };
}
