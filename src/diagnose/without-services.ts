import { t } from '@vscode/l10n';
import type { Site } from '../catalogue/site';
import { privateLinkSites } from '../catalogue/sites';
import type { Finding } from '../finding';
import type { DiagnosisRequest } from './diagnosis';

/** A site that does not exist, or that AWS PrivateLink does not reach (S32), has nothing to diagnose. */
export function findingsWithoutServices(
  site: Site | undefined,
  request: DiagnosisRequest,
): readonly Finding[] {
  const { region, vpcId } = request;
  const place = { kind: 'resource', region, id: vpcId, vpcId } as const;
  if (site === undefined) {
    const known = privateLinkSites.map(({ name }) => name).join(', ');
    const message = t('{0} is not a Datadog site. Sites with AWS PrivateLink: {1}.', request.site, known);
    return [{ rule: 'unknown-site', severity: 'error', message, place }];
  }
  const { elsewhere } = site;
  const message =
    elsewhere === undefined
      ? t('Datadog offers no AWS PrivateLink for {0}: its hosts are reached over the internet.', site.name)
      : t(
          'Datadog offers no AWS PrivateLink for {0}, but {1} in {2}. Read {3}.',
          site.name,
          elsewhere.product,
          elsewhere.cloudRegion,
          elsewhere.url,
        );
  return [{ rule: 'site-without-privatelink', severity: 'warning', message, place }];
}
