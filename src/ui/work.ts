/**
 * What the bundle `dist/work.js` offers: everything that plans, judges and changes. The window loads it when somebody
 * acts, so that looking stays light.
 */
export { config as configureTexts } from '@vscode/l10n';
export { compareRuns } from '../diagnose/compare-runs';
export { diagnose } from '../diagnose/diagnose';
export { vpcsToLookInto } from '../diagnose/vpcs-to-look-into';
export { gather } from '../diagnose/evidence/gather';
export { recognise } from '../diagnose/evidence/recognise';
export { probeScriptFor } from '../probe/remote/probe-script';
export { coverageMatrix } from '../report/picture/coverage';
export { drawCoverage } from '../report/picture/draw-coverage';
export { drawTopology } from '../report/picture/draw-topology';
export { topologyOf } from '../report/picture/topology';
export { reportDiagnosis } from '../report/diagnosis';
export { policy } from '../report/policy';
export { askSender } from './diagnosis/ask-sender';
export { readSenders, senderNow } from './diagnosis/read-senders';
export { askResolution } from './evidence/ask-resolution';
export { askTargets } from './evidence/ask-targets';
export { lookFromInstances } from './evidence/look-from-instances';
export { lookHere } from './evidence/look-here';
export { probeConsent } from './evidence/probe-consent';
export { checkPlan } from './plan/check-plan';
export { planNow } from './plan/plan-now';
export { createPlanDesk } from './plan/create-plan-desk';
export { planProvisioning } from './provision/provision';
