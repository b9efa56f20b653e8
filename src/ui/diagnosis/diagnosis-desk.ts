import { Disposable, type TreeView, workspace } from 'vscode';
import type { Diagnosis, DiagnosisRequest } from '../../diagnose/diagnosis';
import type { Look } from '../../diagnose/evidence/gather';
import type { NotLookedInto } from '../../diagnose/vpcs-to-look-into';
import { attempt } from '../../inventory/attempt';
import { readOr } from '../../network/reading';
import type { VpcOfProfile } from '../../plan/request';
import { Problem, type ProblemFacts } from '../../problem';
import type { Accounts } from '../accounts';
import type { LateView } from '../late-view';
import { loadWork } from '../lazy/work';
import { showFileProblems } from '../evidence/file-problems';
import { settings } from '../manifest';
import type { Networks } from '../network/networks';
import { chosenProfiles, isAffected } from '../settings';
import { childrenOf, rootRows } from './children-of-row';
import type { DiagnosisRow, FileHosts } from './diagnosis-row';
import { DiagnosisTree } from './diagnosis-tree';
import { vpcsBeyond } from './vpcs-beyond';

/** Makes diagnoses and shows them in their view. */
export class DiagnosisDesk {
  readonly tree = new DiagnosisTree();
  private readonly view: TreeView<DiagnosisRow>;
  private readonly owned: Disposable;

  constructor(
    door: LateView<DiagnosisRow>,
    private readonly networks: Networks,
    private readonly accounts: Pick<Accounts, 'open'>,
  ) {
    this.view = door.view;
    door.showRows(this.tree);
    const listener = workspace.onDidChangeConfiguration((event) => {
      if (isAffected(event, settings.profiles)) this.tree.keepOnly(chosenProfiles());
      // Behind another address is another account.
      if (isAffected(event, settings.awsEndpointUrl)) this.tree.clear();
    });
    this.owned = Disposable.from(showFileProblems(this.tree), this.tree, listener);
  }

  /** Reads the VPC anew, and those of other profiles that it leads to, and judges what was read. */
  async diagnose(profile: string, request: DiagnosisRequest, signal: AbortSignal): Promise<Diagnosis> {
    const { diagnose, vpcsToLookInto } = loadWork();
    await this.networks.of(profile).lookInto(request.region, request.vpcId, signal);
    const led = vpcsBeyond(diagnose(this.networks.joined(profile), request), this.networks.chosen());
    // What cannot be read there any more is unread in its snapshot, and so no longer counts.
    await Promise.all(
      led.map((place) =>
        attempt(signal, () => this.networks.of(place.profile).lookInto(place.region, place.vpcId, signal)),
      ),
    );
    const diagnosis = diagnose(this.networks.joined(profile), request);
    const open = vpcsToLookInto(diagnosis).flatMap((vpc) => this.placeOf(vpc, profile) ?? []);
    if (open.length === 0) return diagnosis;
    await Promise.all(
      open.map((place) => this.networks.of(place.profile).lookInto(place.region, place.vpcId, signal)),
    );
    return diagnose(this.networks.joined(profile), request);
  }

  /** As it was asked for, from what sends as that is now. Rejects with a problem where it is gone. */
  async renew(known: Diagnosis, signal: AbortSignal): Promise<Diagnosis> {
    const { profile, region, vpcId, from } = known;
    if (from === undefined) return this.diagnose(profile, known, signal);
    const account = await this.accounts.open(profile);
    const now = await loadWork().senderNow(account, { region, signal }, vpcId, from);
    return this.diagnose(profile, { ...known, from: now }, signal);
  }

  /** What was seen before a diagnosis was made anew says nothing of the network as it is now. */
  keep(diagnosis: Diagnosis, file?: FileHosts): void {
    const former = this.tree.find(diagnosis);
    const kept = file ?? former?.file;
    const changes = former && {
      ...loadWork().compareRuns(former.diagnosis, diagnosis),
      since: former.at,
    };
    this.tree.put({
      diagnosis,
      at: Date.now(),
      ...(changes === undefined ? {} : { changes }),
      ...(kept === undefined ? {} : { file: kept }),
    });
  }

  async show(diagnosis: Diagnosis, file?: FileHosts): Promise<void> {
    this.keep(diagnosis, file);
    const [newest] = rootRows(this.tree.all);
    if (newest !== undefined) await this.view.reveal(newest, { expand: true, focus: true });
  }

  /** With the row of this host selected and unfolded. */
  async showHost(diagnosis: Diagnosis, host: string): Promise<void> {
    await this.show(diagnosis);
    const [newest] = rootRows(this.tree.all);
    const rows = newest === undefined ? [] : childrenOf(newest);
    const row = rows.find((one) => one.kind === 'host' && one.host.host === host);
    if (row !== undefined) await this.view.reveal(row, { expand: true, focus: true, select: true });
  }

  /** Holds what was seen against a diagnosis, or against the one that took its place meanwhile. */
  async add(diagnosis: Diagnosis, look: Look): Promise<void> {
    const dated = this.tree.find(diagnosis);
    if (dated === undefined) return;
    const gathered = loadWork().gather(dated.diagnosis, this.cidrsOf(diagnosis), dated.gathered, look);
    this.tree.put({ ...dated, gathered });
    const [newest] = rootRows(this.tree.all);
    if (newest !== undefined) await this.view.reveal(newest, { expand: true, focus: true });
  }

  /** What was diagnosed in VPCs before they changed, or leads to their endpoints, is diagnosed again. */
  async diagnoseAgain(changed: readonly VpcOfProfile[], signal: AbortSignal): Promise<void> {
    const there = new Set(changed.flatMap((place) => this.endpointIdsIn(place)));
    const stale = this.tree.all
      .map(({ diagnosis }) => diagnosis)
      .filter(
        ({ profile, vpcId, hosts }) =>
          changed.some((place) => place.profile === profile && place.vpcId === vpcId) ||
          hosts.some(({ endpointIds }) => endpointIds.some((id) => there.has(id))),
      );
    const problems: ProblemFacts[] = [];
    for (const one of stale) {
      const renewed = await attempt(signal, () => this.renew(one, signal));
      if (renewed.kind === 'read') this.keep(renewed.value);
      else problems.push(renewed.problem);
    }
    // What cannot be judged any more keeps none of the others from it.
    for (const problem of problems) throw new Problem(problem);
  }

  dispose(): void {
    this.owned.dispose();
  }

  /** A VPC of another account, by the chosen profile of that account; undefined where there is none. */
  private placeOf({ ownerId, region, vpcId }: NotLookedInto, profile: string): VpcOfProfile | undefined {
    if (ownerId === undefined) return { profile, region, vpcId };
    const owner = this.networks.chosen().find(({ identity }) => {
      return identity.newest?.kind === 'read' && identity.newest.value.accountId === ownerId;
    });
    return owner && { profile: owner.profile, region, vpcId };
  }

  private endpointIdsIn({ profile, region, vpcId }: VpcOfProfile): readonly string[] {
    const endpoints = this.networks.of(profile).snapshot.inRegion[region]?.endpoints;
    const known = endpoints === undefined ? [] : readOr(endpoints, []);
    return known.filter((endpoint) => endpoint.vpcId === vpcId).map(({ id }) => id);
  }

  private cidrsOf({ profile, region, vpcId }: Diagnosis): readonly string[] {
    const vpcs = this.networks.of(profile).snapshot.inRegion[region]?.vpcs;
    const vpc = vpcs && readOr(vpcs, []).find(({ id }) => id === vpcId);
    return vpc === undefined ? [] : [...vpc.cidrs, ...(vpc.ipv6Cidrs ?? [])];
  }
}
