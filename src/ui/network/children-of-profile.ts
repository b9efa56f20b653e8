import { t } from '@vscode/l10n';
import type { ProblemFacts } from '../../problem';
import type { NetworkRow } from './network-row';
import type { ProfileState } from './snapshot/profile-state';
import { otherRegions } from './snapshot/regions-to-read';
import { failureRow, loadingRow } from './row-instead';

/** Regions as they arrive, then what is left of the regions, then the private zones. */
export function childrenOfProfile(state: ProfileState): readonly NetworkRow[] {
  const self = { key: state.profile, state };
  const { identity, regions } = state;
  if (identity.value === undefined) return [loadingRow(self, t('Finding out which AWS account this is'))];
  if (identity.value.kind === 'unread' && Object.keys(state.inRegion).length === 0 && !regions.isLoading) {
    return [failureRow(self, identity.value.problem)];
  }
  const names = Object.keys(state.inRegion);
  const others = regions.value === undefined ? [] : otherRegions(regions.value, names);
  return [
    ...troublesOf(state).map((problem) => failureRow(self, problem)),
    ...(regions.value === undefined ? [loadingRow(self, t('Listing regions'))] : []),
    ...names.map((region): NetworkRow => ({ kind: 'region', key: `${self.key}/${region}`, state, region })),
    ...(others.length === 0
      ? []
      : [{ kind: 'other regions' as const, key: `${self.key}/other regions`, state, regions: others }]),
    { kind: 'private hosted zones', key: `${self.key}/zones`, state },
  ];
}

/** Where nothing can be read, one reason stands above what was known. */
function troublesOf({ obstacle, identity, regions }: ProfileState): readonly ProblemFacts[] {
  if (obstacle !== undefined) return [obstacle];
  return [identity.newest, regions.newest].flatMap((reading) =>
    reading?.kind === 'unread' ? [reading.problem] : [],
  );
}
