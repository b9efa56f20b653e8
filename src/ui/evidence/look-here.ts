import type { PrivateLinkSite } from '../../catalogue/sites';
import type { Look } from '../../diagnose/evidence/gather';
import { hostsToProbe } from '../../probe/hosts-to-probe';
import { type ProbeWatch, probeHosts, usualTerms } from '../../probe/probe-hosts';
import type { Resolution } from '../../probe/resolve-here';
import { vantageOf } from '../../probe/vantage';
import { instanceMetadata, whereAmI } from '../../probe/where-am-i';

interface Here {
  readonly vpcId: string;
  readonly site: PrivateLinkSite;
  /** Asked for beside the hosts of the site. */
  readonly names: readonly string[];
  readonly by: Resolution;
  readonly remoteName: string | undefined;
}

/** The hosts of a site and further names as this machine sees them, and whether it is inside the VPC. */
export async function lookHere(
  { vpcId, site, names, by, remoteName }: Here,
  watch: ProbeWatch,
): Promise<Look> {
  const surroundings = { remoteName, metadata: instanceMetadata, timeoutMs: 1_500 };
  const [whereabouts, observations] = await Promise.all([
    whereAmI(surroundings, watch.signal),
    probeHosts([...new Set([...hostsToProbe(site), ...names])], by, usualTerms, watch),
  ]);
  return { sightings: [{ vantage: vantageOf(whereabouts, vpcId), observations }], remarks: [] };
}
