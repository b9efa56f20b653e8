import { l10n } from 'vscode';
import { privateLinkSites } from '../../catalogue/sites';
import { answered } from '../flow/answered';
import type { Question } from '../flow/flow';
import { pickOne } from '../flow/pick';
import { sitesOfRegion } from '../network/same-region-sites';
import { preferredSite } from '../settings';
import type { Asking } from './asking';
import type { ProvisionAnswers } from './provision-answers';

/** `region` is given when the VPC is: then only the sites of that region can be reached the same-region way. */
export function askSite({ title }: Asking, region: string | undefined): Question<ProvisionAnswers> {
  const sites = region === undefined ? privateLinkSites : sitesOfRegion(region);
  return {
    isOpen: () => true,
    ask: async (answers, position) => {
      const before = answers.site ?? preferredSite();
      const reply = await pickOne({
        title,
        position,
        placeholder: l10n.t('Which Datadog site, and with it which region?'),
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
