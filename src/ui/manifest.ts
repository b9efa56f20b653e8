/**
 * The one typed place for what package.json contributes; test/manifest.test.ts proves that the two agree.
 * It knows nothing of `vscode`, so that the test can read it.
 */

interface CommandFacts {
  /** A codicon, where the command is shown as a button. */
  readonly icon?: string;
  /** `trusted`: it touches AWS. `on a plan`: while a plan is open. `never`: it needs the row it is called on. */
  readonly palette: 'always' | 'trusted' | 'on a plan' | 'never';
}

export const commands = {
  'privatelink.profiles.choose': { palette: 'trusted', icon: 'account' },
  'privatelink.sandbox.use': { palette: 'trusted' },
  'privatelink.network.refresh': { palette: 'trusted', icon: 'refresh' },
  'privatelink.network.filter': { palette: 'trusted', icon: 'filter' },
  'privatelink.network.clearFilter': { palette: 'never', icon: 'filter-filled' },
  'privatelink.regions.showAll': { palette: 'trusted', icon: 'globe' },
  'privatelink.endpoints.provision': { palette: 'trusted', icon: 'add' },
  'privatelink.vpc.diagnose': { palette: 'trusted', icon: 'pulse' },
  'privatelink.evidence.probeHere': { palette: 'trusted', icon: 'broadcast' },
  'privatelink.evidence.probeInstances': { palette: 'trusted', icon: 'server' },
  'privatelink.evidence.paste': { palette: 'trusted', icon: 'clippy' },
  'privatelink.host.diagnose': { palette: 'trusted' },
  'privatelink.configuration.diagnose': { palette: 'trusted' },
  'privatelink.vpc.diagnoseFrom': { palette: 'trusted' },
  'privatelink.diagnosis.openReport': { palette: 'trusted', icon: 'output' },
  'privatelink.diagnosis.clear': { palette: 'never', icon: 'clear-all' },
  'privatelink.resource.reveal': { palette: 'never', icon: 'list-tree' },
  'privatelink.finding.repair': { palette: 'never', icon: 'wrench' },
  'privatelink.plan.apply': { palette: 'on a plan', icon: 'play' },
  'privatelink.plan.export': { palette: 'on a plan', icon: 'export' },
  'privatelink.endpoints.migrate': { palette: 'never' },
  'privatelink.endpoints.remove': { palette: 'never' },
  'privatelink.zone.associate': { palette: 'never' },
  'privatelink.zone.disassociate': { palette: 'never' },
  'privatelink.plans.finish': { palette: 'trusted' },
  'privatelink.id.copy': { palette: 'never', icon: 'copy' },
  'privatelink.dnsName.copy': { palette: 'never' },
  'privatelink.console.open': { palette: 'never', icon: 'link-external' },
  'privatelink.problem.solve': { palette: 'never', icon: 'lightbulb' },
  'privatelink.profile.logIn': { palette: 'trusted' },
  'privatelink.topology.show': { palette: 'trusted', icon: 'type-hierarchy' },
  'privatelink.coverage.show': { palette: 'trusted', icon: 'table' },
  'privatelink.picture.save': { palette: 'never', icon: 'save' },
  'privatelink.permissions.show': { palette: 'always' },
  'privatelink.settings.open': { palette: 'always' },
  'privatelink.endpoints.show': { palette: 'always' },
  'privatelink.configuration.lint': { palette: 'always' },
  'privatelink.log.show': { palette: 'always' },
} as const satisfies Readonly<Record<`privatelink.${string}.${string}`, CommandFacts>>;

export type CommandId = keyof typeof commands;

/** Commands of the editing help, which registers them itself. */
export type LanguageCommandId = 'privatelink.endpoints.show' | 'privatelink.configuration.lint';

export type DeskCommandId = Exclude<CommandId, LanguageCommandId>;

export const commandIds = Object.keys(commands) as readonly CommandId[];

export const deskCommandIds = commandIds.filter((id) => !isOfLanguage(id));

export const container = 'privatelink';

export const views = {
  network: 'privatelink.network',
  diagnosis: 'privatelink.diagnosis',
} as const;

/** Settings by name without the prefix `privatelink.`, as `ui/settings.ts` reads them. */
export const settings = {
  profiles: 'profiles',
  awsEndpointUrl: 'awsEndpointUrl',
  site: 'site',
  regions: 'regions',
  lintAgentVersion: 'lint.agentVersion',
  lintSeverity: 'lint.severity',
} as const;

/** What a row of a tree is good for; `contextValue` lists them and menus match them with `viewItem =~`. */
export const facets = [
  'hasId',
  'hasDnsName',
  'inConsole',
  'canDiagnose',
  'canProvision',
  'canMigrate',
  'canRemove',
  'canAssociate',
  'canDisassociate',
  'canRepair',
  'canShowRegions',
  'hasRemedy',
  'isDiagnosis',
] as const;

export type Facet = (typeof facets)[number];

/** Keys of `when` clauses that the extension itself sets. */
export const contextKeys = {
  /** `none`, `some` or, before activation, unset. */
  profiles: 'privatelink.profilesChosen',
  /** Whether rows of the network are hidden by a filter. */
  isFiltered: 'privatelink.networkFiltered',
  /** `denied` or `nothing`, where the network that was read has nothing to show. */
  emptiness: 'privatelink.networkEmpty',
} as const;

/** The type of the panels that show pictures. */
export const pictureView = 'privatelink.picture';

/** The scheme of plans, reports and policies: read-only documents that exist only in the window. */
export const documentScheme = 'privatelink';

function isOfLanguage(id: CommandId): id is LanguageCommandId {
  return id === 'privatelink.endpoints.show' || id === 'privatelink.configuration.lint';
}
