import { applyPlan } from './commands/apply-plan';
import { associateZone } from './commands/associate-zone';
import { chooseProfiles } from './commands/choose-profiles';
import { clearDiagnoses } from './commands/clear-diagnoses';
import { clearFilter } from './commands/clear-filter';
import { copyDnsName } from './commands/copy-dns-name';
import { copyId } from './commands/copy-id';
import { diagnoseConfiguration } from './commands/diagnose-configuration';
import { diagnoseHost } from './commands/diagnose-host';
import { diagnoseFrom } from './commands/diagnose-from';
import { diagnoseVpc } from './commands/diagnose-vpc';
import { disassociateZone } from './commands/disassociate-zone';
import { exportPlan } from './commands/export-plan';
import { filterNetwork } from './commands/filter-network';
import { finishPlan } from './commands/finish-plan';
import { logIn } from './commands/log-in';
import { migrateEndpoints } from './commands/migrate-endpoints';
import { openConsole } from './commands/open-console';
import { openReport } from './commands/open-report';
import { openSettings } from './commands/open-settings';
import { pasteEvidence } from './commands/paste-evidence';
import { probeHere } from './commands/probe-here';
import { probeInstances } from './commands/probe-instances';
import { provisionEndpoints } from './commands/provision-endpoints';
import { refreshNetwork } from './commands/refresh-network';
import { removeEndpoints } from './commands/remove-endpoints';
import { repairFinding } from './commands/repair-finding';
import { revealResource } from './commands/reveal-resource';
import { savePicture } from './commands/save-picture';
import { showAllRegions } from './commands/show-all-regions';
import { showCoverage } from './commands/show-coverage';
import { showLog } from './commands/show-log';
import { showPermissions } from './commands/show-permissions';
import { showTopology } from './commands/show-topology';
import { solveProblem } from './commands/solve-problem';
import { useSandbox } from './commands/use-sandbox';
import type { DeskCommandId } from './manifest';
import type { Command } from './parts';

/** Every command but those of the editing help. */
export const implementations: { readonly [K in DeskCommandId]: Command } = {
  'privatelink.profiles.choose': chooseProfiles,
  'privatelink.sandbox.use': useSandbox,
  'privatelink.network.refresh': refreshNetwork,
  'privatelink.network.filter': filterNetwork,
  'privatelink.network.clearFilter': clearFilter,
  'privatelink.regions.showAll': showAllRegions,
  'privatelink.endpoints.provision': provisionEndpoints,
  'privatelink.vpc.diagnose': diagnoseVpc,
  'privatelink.evidence.probeHere': probeHere,
  'privatelink.evidence.probeInstances': probeInstances,
  'privatelink.evidence.paste': pasteEvidence,
  'privatelink.host.diagnose': diagnoseHost,
  'privatelink.configuration.diagnose': diagnoseConfiguration,
  'privatelink.vpc.diagnoseFrom': diagnoseFrom,
  'privatelink.diagnosis.openReport': openReport,
  'privatelink.diagnosis.clear': clearDiagnoses,
  'privatelink.resource.reveal': revealResource,
  'privatelink.finding.repair': repairFinding,
  'privatelink.plan.apply': applyPlan,
  'privatelink.plan.export': exportPlan,
  'privatelink.endpoints.migrate': migrateEndpoints,
  'privatelink.endpoints.remove': removeEndpoints,
  'privatelink.zone.associate': associateZone,
  'privatelink.zone.disassociate': disassociateZone,
  'privatelink.plans.finish': finishPlan,
  'privatelink.id.copy': copyId,
  'privatelink.dnsName.copy': copyDnsName,
  'privatelink.console.open': openConsole,
  'privatelink.problem.solve': solveProblem,
  'privatelink.profile.logIn': logIn,
  'privatelink.topology.show': showTopology,
  'privatelink.coverage.show': showCoverage,
  'privatelink.picture.save': savePicture,
  'privatelink.permissions.show': showPermissions,
  'privatelink.settings.open': openSettings,
  'privatelink.log.show': showLog,
};
