/**
 * What the bundle `dist/work.js` offers: everything that plans, judges and changes. The window loads it when somebody
 * acts, so that looking stays light.
 */
export { config as configureTexts } from '@vscode/l10n';
export { diagnose } from '../diagnose/diagnose';
export { planFor } from '../plan/plan-for';
export { coverageMatrix } from '../report/picture/coverage';
export { drawCoverage } from '../report/picture/draw-coverage';
export { drawTopology } from '../report/picture/draw-topology';
export { topologyOf } from '../report/picture/topology';
export { reportDiagnosis } from '../report/diagnosis';
export { checkPlan } from './plan/check-plan';
export { networkFor } from './plan/network-for';
export { createPlanDesk } from './plan/create-plan-desk';
export { planProvisioning } from './provision/provision';
