import { l10n } from 'vscode';
import { loadWork } from '../lazy/work';
import type { Parts } from '../parts';
import { requireProfiles } from '../require-profiles';

/** Draws what was read and diagnosed; asks AWS only for what was never read. */
export async function showTopology({ networks, diagnoses, pictures }: Parts): Promise<void> {
  const [first, ...others] = requireProfiles();
  if (first === undefined) return;
  const { signal } = new AbortController();
  await Promise.all([first, ...others].map((profile) => networks.of(profile).whole(signal)));
  const made = diagnoses.tree.all.map(({ diagnosis }) => diagnosis);
  const { topologyOf, drawTopology } = loadWork();
  const title = l10n.t('Networks of {0}', [first, ...others].join(', '));
  const svg = drawTopology(topologyOf(networks.joined(first), made), title);
  pictures.show({ kind: 'topology', title, svg });
}
