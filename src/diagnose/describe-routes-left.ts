import { t } from '@vscode/l10n';
import type { Path } from './path/path';
import { troublesOfKind } from './path/troubles-of-kind';

/**
 * Routes that a peering left behind. AWS refuses a second route with the same destination, so they have to go before
 * packets can be sent elsewhere.
 */
export function describeRoutesLeft(paths: ReadonlyMap<string, Path>): readonly string[] {
  return troublesOfKind('route', paths).flatMap(({ heading, routeTableId = '' }) => {
    if (heading?.kind !== 'dead end' || heading.why !== 'black hole') return [];
    const { destination = '', id = '' } = heading;
    if (!id.startsWith('pcx-')) return [];
    return [
      t('Delete route {0} of {1} first: it leads to {2} and is a black hole.', destination, routeTableId, id),
    ];
  });
}
