import { Disposable, type TreeView, commands, l10n, workspace } from 'vscode';
import { isProblem } from '../../problem';
import type { FailureBoundary } from '../failure';
import type { LateView } from '../late-view';
import { loadWork } from '../lazy/work';
import { contextKeys, settings } from '../manifest';
import { chosenProfiles, isAffected, preferredSite } from '../settings';
import { type Emptiness, emptinessOf } from './emptiness';
import { findRow } from './find-row';
import type { NetworkRow } from './network-row';
import { NetworkTree } from './network-tree';
import type { Networks } from './networks';
import { profileFacts } from './text-of-profile';
import { UnfoldedVpcs } from './unfolded-vpcs';
import { createVpcVerdicts } from './vpc-verdicts';

interface Needs {
  readonly networks: Networks;
  readonly failures: FailureBoundary;
  /** The first time that a person looks at a network in this window. */
  readonly firstShown: () => void;
}

/** The view of networks. They are read while it is visible and never before. */
export class NetworkDesk {
  private readonly tree: NetworkTree;
  private readonly view: TreeView<NetworkRow>;
  private readonly unfolded = new UnfoldedVpcs(
    async ({ profile, region, vpcId }) => {
      const { signal } = this.looking;
      try {
        await this.needs.networks.of(profile).lookInto(region, vpcId, signal);
      } catch (error) {
        if (signal.aborted) return 'left';
        // What a person can do something about shows as a row.
        if (!isProblem(error)) void this.needs.failures.report(error);
      }
      return 'looked';
    },
    () => this.view.visible,
  );
  private readonly owned: Disposable;
  private isGreeted = false;
  private emptiness: Emptiness | undefined;
  /** Ends when nobody looks any more. */
  private looking = new AbortController();

  constructor(
    door: LateView<NetworkRow>,
    private readonly needs: Needs,
  ) {
    const { networks } = needs;
    this.view = door.view;
    this.tree = new NetworkTree(
      networks,
      createVpcVerdicts(
        () => loadWork().diagnose,
        (profile) => networks.joined(profile),
      ),
    );
    door.showRows(this.tree);
    this.owned = Disposable.from(
      this.tree,
      networks.onDidChange((profile) => {
        this.show();
        if (chosenProfiles().includes(profile)) this.unfolded.follow(networks.of(profile).state);
      }),
      this.view.onDidChangeVisibility(() => {
        this.read();
      }),
      this.view.onDidExpandElement(({ element }) => {
        this.lookInto(element);
      }),
      this.view.onDidCollapseElement(({ element }) => {
        if (element.kind === 'VPC') this.unfolded.fold(element);
      }),
      workspace.onDidGrantWorkspaceTrust(() => {
        this.startOver();
      }),
      workspace.onDidChangeConfiguration((event) => {
        const { profiles, awsEndpointUrl, regions, site } = settings;
        if ([awsEndpointUrl, regions].some((name) => isAffected(event, name))) this.startOver();
        else if (isAffected(event, profiles)) this.turnTo(chosenProfiles());
        else if (isAffected(event, site)) this.show();
      }),
    );
    this.show();
    this.read();
  }

  get filter(): string {
    return this.tree.filter;
  }

  /** Shows only what holds the text; an empty one shows everything. */
  filterBy(text: string): void {
    this.tree.filterBy(text);
    void commands.executeCommand('setContext', contextKeys.isFiltered, this.tree.filter !== '');
    this.show();
  }

  /** Shows a resource in the tree; false where the tree has no row for it. */
  async reveal(profile: string, id: string): Promise<boolean> {
    const row = findRow(id, profile, this.needs.networks.chosen());
    if (row === undefined) return false;
    if (this.tree.filter !== '') this.filterBy('');
    await this.view.reveal(row, { select: true, focus: true, expand: true });
    return true;
  }

  dispose(): void {
    this.owned.dispose();
  }

  private show(): void {
    this.view.description = descriptionOf(this.needs.networks);
    const { filter } = this.tree;
    // An empty one takes no place.
    this.view.message = filter === '' ? '' : l10n.t('Showing only what holds “{0}”', filter);
    this.tellEmptiness();
    this.tree.redraw();
  }

  private tellEmptiness(): void {
    const emptiness = emptinessOf(this.needs.networks.chosen());
    if (emptiness === this.emptiness) return;
    this.emptiness = emptiness;
    void commands.executeCommand('setContext', contextKeys.emptiness, emptiness);
  }

  private read(): void {
    if (!this.view.visible || !workspace.isTrusted) {
      this.looking.abort();
      this.needs.networks.pause();
      return;
    }
    if (this.looking.signal.aborted) this.looking = new AbortController();
    const { signal } = this.looking;
    this.needs.networks.watch();
    const profiles = chosenProfiles();
    if (profiles.length > 0) this.greet();
    for (const profile of profiles) {
      const holder = this.needs.networks.of(profile);
      this.unfolded.follow(holder.state);
      void this.needs.failures.run(async () => {
        await holder.whole(signal);
      });
    }
  }

  /** Who unfolds a VPC wants to know about it: its verdict needs what only a look into it tells. */
  private lookInto(row: NetworkRow): void {
    if (row.kind !== 'VPC') return;
    this.unfolded.unfold(row);
    if (row.state.vpcDetails[row.vpc.id]?.newest !== undefined) return;
    void this.needs.failures.run(async () => {
      const { signal } = this.looking;
      const holder = this.needs.networks.of(row.state.profile);
      try {
        await holder.lookInto(row.vpc.region, row.vpc.id, signal);
      } catch (error) {
        if (!signal.aborted) throw error;
        this.unfolded.miss(row);
        this.unfolded.follow(holder.state);
      }
    });
  }

  /** What is known of profiles that are still chosen stays. */
  private turnTo(profiles: readonly string[]): void {
    this.needs.networks.keepOnly(profiles);
    this.show();
    this.read();
  }

  private startOver(): void {
    this.needs.networks.forgetAll();
    this.show();
    this.read();
  }

  private greet(): void {
    if (this.isGreeted) return;
    this.isGreeted = true;
    this.needs.firstShown();
  }
}

/** A single profile has no row, so its facts stand beside the view's title; those of several stand in their rows. */
function descriptionOf(networks: Networks): string {
  const [first, ...others] = workspace.isTrusted ? networks.chosen() : [];
  if (first === undefined) return '';
  const site = preferredSite();
  const facts = others.length > 0 ? [] : [first.profile, ...profileFacts(first)];
  return [...facts, ...(site === undefined ? [] : [site])].join(' · ');
}
