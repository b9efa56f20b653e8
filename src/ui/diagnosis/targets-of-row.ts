import type { Plan } from '../../plan/plan';
import type { DiagnosisRow } from './diagnosis-row';

export function idOfRow(row: DiagnosisRow): string | undefined {
  if (row.kind === 'diagnosis') return row.diagnosis.vpcId;
  if (row.kind === 'evidence') return row.evidence.resource;
  if (row.kind === 'finding' && row.finding.place.kind === 'resource') return row.finding.place.id;
  return undefined;
}

/** The plan that repairs a finding, where one of its fixes is a plan. */
export function planOfRow(row: DiagnosisRow): Plan | undefined {
  if (row.kind !== 'finding') return undefined;
  const plans = (row.finding.fixes ?? []).flatMap((fix) => (fix.kind === 'plan' ? [fix.plan] : []));
  return plans.find((plan) => plan.steps.length > 0);
}
