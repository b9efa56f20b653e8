/**
 * AWS tells another private DNS name of a service than the catalogue of this extension.
 * Datadog has changed names three times, and its own documents disagree in places; what AWS says is what resolves.
 * Source: DataDog/documentation, the guide and regions.config.js; EC2 API, DescribeVpcEndpointServices.
 */
import { t } from '@vscode/l10n';
import { placeOfVpc } from '../place-of';
import { type Rule, judged } from '../rule';

export const catalogueDisagrees: Rule = {
  id: 'catalogue-disagrees',
  check: (facts) =>
    judged(
      facts.site.services.flatMap((service) => {
        const live = facts.view.liveNames.get(service.name);
        if (live === undefined || live.includes(service.privateDnsName)) return [];
        return [
          {
            severity: 'warning',
            message: t(
              'AWS says that the private DNS name of {0} is {1}, the catalogue says {2}. The verdicts follow AWS; update this extension.',
              service.title,
              live.join(', '),
              service.privateDnsName,
            ),
            place: { ...placeOfVpc(facts), id: service.name },
          },
        ];
      }),
    ),
};
