import { type ExtensionContext, type TreeView, commands, window, workspace } from 'vscode';
import type { FailureBoundary } from '../failure';
import { contextKeys, settings, views } from '../manifest';
import { chosenProfiles, isAffected, preferredSite } from '../settings';
import type { NetworkRow } from './network-row';
import { NetworkTree } from './network-tree';
import type { Networks } from './networks';
import { profileFacts } from './text-of-profile';

interface Needs {
  readonly networks: Networks;
  readonly failures: FailureBoundary;
  /** The first time that a person looks at a network in this window. */
  readonly firstShown: () => void;
}

/** Networks are read while the view is visible and never before. */
export function createNetworkView({
  networks,
  failures,
  firstShown,
}: Needs): ExtensionContext['subscriptions'] {
  const tree = new NetworkTree(networks);
  const view = window.createTreeView(views.network, { treeDataProvider: tree, showCollapseAll: true });
  const greet = once(firstShown);
  const show = () => {
    describe(view, networks);
    tree.redraw();
  };
  const read = () => {
    if (!view.visible || !workspace.isTrusted) return;
    const profiles = chosenProfiles();
    if (profiles.length > 0) greet();
    for (const profile of profiles) {
      void failures.run(async () => {
        await networks.of(profile).whole(neverAborted);
      });
    }
  };
  const startOver = () => {
    networks.forgetAll();
    tellProfiles();
    show();
    read();
  };
  tellProfiles();
  read();
  return [
    tree,
    view,
    networks.onDidChange(show),
    view.onDidChangeVisibility(read),
    workspace.onDidGrantWorkspaceTrust(startOver),
    workspace.onDidChangeConfiguration((event) => {
      const { profiles, awsEndpointUrl, regions, site } = settings;
      if ([profiles, awsEndpointUrl, regions].some((name) => isAffected(event, name))) startOver();
      else if (isAffected(event, site)) show();
    }),
  ];
}

/** The holder ends its reads itself when its profile goes away. */
const neverAborted = new AbortController().signal;

/** A single profile has no row, so its facts stand beside the view's title. */
function describe(view: TreeView<NetworkRow>, networks: Networks): void {
  const [first, ...others] = workspace.isTrusted ? networks.chosen() : [];
  const isAlone = first !== undefined && others.length === 0;
  const site = preferredSite();
  view.description = isAlone
    ? [first.profile, ...profileFacts(first), ...(site === undefined ? [] : [site])].join(' · ')
    : '';
}

function tellProfiles(): void {
  const state = chosenProfiles().length === 0 ? 'none' : 'some';
  void commands.executeCommand('setContext', contextKeys.profiles, state);
}

function once(call: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    call();
  };
}
