import { l10n } from 'vscode';
import { ofWholeVpcs } from '../../diagnose/of-whole-vpcs';
import type { VpcDetail } from '../../network/vpc-detail';
import { sitesOfEndpoints } from '../diagnosis/likely-sites';
import { loadWork } from '../lazy/work';
import type { Parts } from '../parts';
import { requireProfiles } from '../require-profiles';

/** Draws what was read and diagnosed; asks AWS only for what was never read. */
export async function showTopology({ networks, diagnoses, pictures }: Parts): Promise<void> {
  const [first, ...others] = requireProfiles();
  if (first === undefined) return;
  const { signal } = new AbortController();
  await Promise.all([first, ...others].map((profile) => networks.of(profile).whole(signal)));
  const { topologyOf, drawTopology, diagnose } = loadWork();
  const network = networks.joined(first);
  const made = ofWholeVpcs(diagnoses.tree.all.map(({ diagnosis }) => diagnosis));
  // What the tree judges of VPCs that were only looked into.
  const judged = Object.values(network.vpcDetails)
    .filter(({ vpcId }) => !made.some((diagnosis) => diagnosis.vpcId === vpcId))
    .flatMap((vpc) =>
      sitesOfEndpoints(network, vpc).map((site) => diagnose(network, { ...placeOf(vpc), site })),
    );
  const title = l10n.t('Networks of {0}', [first, ...others].join(', '));
  const svg = drawTopology(topologyOf(network, [...made, ...judged]), title);
  pictures.show({ kind: 'topology', title, svg });
}

function placeOf({ region, vpcId }: VpcDetail) {
  return { region, vpcId };
}
