import { ProgressLocation, l10n, window } from 'vscode';
import { readOr } from '../../network/reading';
import type { DiagnosisRequest } from '../../diagnose/diagnosis';
import { signalOf } from '../cancellation';
import { sitesOfEndpoints } from '../diagnosis/likely-sites';
import { loadWork } from '../lazy/work';
import type { Parts } from '../parts';
import { requireProfiles } from '../require-profiles';

/** Diagnoses every VPC that has endpoints of a site, and shows products against VPCs. */
export async function showCoverage({ networks, diagnoses, pictures }: Parts): Promise<void> {
  const profiles = requireProfiles();
  const title = l10n.t('Coverage of {0}', profiles.join(', '));
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  await window.withProgress(options, async (bar, token) => {
    const signal = signalOf(token);
    const asked = (await Promise.all(profiles.map((profile) => vpcsWithEndpoints(profile)))).flat();
    // One after the other: what each asks of AWS is side by side already.
    for (const { profile, request } of asked) {
      bar.report({ message: request.vpcId, increment: 100 / asked.length });
      diagnoses.keep(await diagnoses.diagnose(profile, request, signal));
    }

    async function vpcsWithEndpoints(profile: string) {
      const network = await networks.of(profile).whole(signal);
      const vpcs = Object.values(network.inRegion).flatMap((region) => readOr(region.vpcs, []));
      return vpcs.flatMap(({ id, region }) =>
        sitesOfEndpoints(network, { region, vpcId: id }).map((site) => {
          const request: DiagnosisRequest = { region, vpcId: id, site };
          return { profile, request };
        }),
      );
    }
  });
  const { coverageMatrix, drawCoverage } = loadWork();
  const made = diagnoses.tree.all.map(({ diagnosis }) => diagnosis);
  pictures.show({ kind: 'coverage', title, svg: drawCoverage(coverageMatrix(made), title) });
}
