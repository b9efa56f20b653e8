import { t } from '@vscode/l10n';
import { assertNever } from '../../assert-never';
import { describeSender, doubtOfSender } from '../../diagnose/describe-sender';
import type { Sender } from '../../diagnose/sender';
import type { Severity } from '../../finding';
import type { Facet } from '../manifest';
import type { RowIcon, RowText } from '../row-text';
import { hostRows, verdictOfRow } from './children-of-evidence';
import type { DiagnosisRootRow, DiagnosisRow, FindingRow } from './diagnosis-row';
import { idOfRow, planOfRow } from './targets-of-row';
import { textOfChange, textOfChanges } from './text-of-changes';
import {
  textOfBeside,
  textOfFile,
  textOfHost,
  textOfPlace,
  textOfRemark,
  textOfSeen,
} from './text-of-evidence';
import { countsOf } from './verdict-words';

export function textOfRow(row: DiagnosisRow): RowText {
  return { ...bare(row), facets: facetsOf(row) };
}

function facetsOf(row: DiagnosisRow): readonly Facet[] {
  const facets: readonly (readonly [Facet, boolean])[] = [
    ['hasId', idOfRow(row) !== undefined],
    ['hasDnsName', row.kind === 'host'],
    ['canRepair', planOfRow(row) !== undefined],
    ['isDiagnosis', row.kind === 'diagnosis'],
  ];
  return facets.filter(([, holds]) => holds).map(([facet]) => facet);
}

function bare(row: DiagnosisRow): RowText {
  switch (row.kind) {
    case 'diagnosis':
      return textOfDiagnosis(row);
    case 'finding':
      return textOfFinding(row);
    case 'host':
      return textOfHost(row);
    case 'unknown':
      return {
        label: row.unknown.sentence,
        description: row.unknown.remedy,
        tooltip: [row.unknown.sentence, row.unknown.remedy, ...row.unknown.hosts].join('\n'),
        icon: { name: 'question', tone: 'unknown' },
        folding: 'leaf',
      };
    case 'evidence':
      return {
        label: row.evidence.sentence,
        icon: { name: 'arrow-small-right' },
        folding: 'leaf',
        ...(row.evidence.resource === undefined ? {} : { description: row.evidence.resource }),
      };
    case 'seen':
      return textOfSeen(row);
    case 'place':
      return textOfPlace(row);
    case 'remark':
      return textOfRemark(row.sentence);
    case 'beside':
      return textOfBeside(row);
    case 'changes':
      return textOfChanges(row);
    case 'change':
      return textOfChange(row);
    case 'file':
      return textOfFile(row);
    default:
      return assertNever(row);
  }
}

function textOfDiagnosis(row: DiagnosisRootRow): RowText {
  const { diagnosis, dated } = row;
  const { vpcName, vpcId, site, profile, region, emulator, from } = diagnosis;
  return {
    label: vpcName ?? vpcId,
    description: [
      ...(emulator === undefined ? [] : [t('EMULATOR {0}', emulator)]),
      ...(from === undefined ? [] : [t('from {0}', describeSender(from))]),
      site,
      countsOf(hostRows(row).map(verdictOfRow)),
    ].join(' · '),
    tooltip: [
      vpcId,
      `${profile} · ${region}`,
      site,
      ...(from === undefined ? [] : linesOfSender(from)),
      new Date(dated.at).toLocaleString(),
    ].join('\n'),
    icon: { name: 'pulse' },
    folding: 'unfolded',
  };
}

function linesOfSender(from: Sender): readonly string[] {
  const doubt = from.what && doubtOfSender(from.what);
  const places = from.places.map(({ subnetIds, securityGroupIds }) =>
    [...subnetIds, ...securityGroupIds].join(', '),
  );
  return [t('from {0}', describeSender(from)), ...places, ...(doubt === undefined ? [] : [doubt])];
}

function textOfFinding(row: FindingRow): RowText {
  const { severity, message, rule, evidence = [] } = row.finding;
  const fixes = row.finding.fixes ?? [];
  return {
    label: message,
    description: rule,
    tooltip: [message, ...fixes.map((fix) => fix.title)].join('\n'),
    icon: severityIcons[severity],
    folding: evidence.length === 0 ? 'leaf' : 'folded',
  };
}

const severityIcons: { readonly [K in Severity]: RowIcon } = {
  error: { name: 'error', tone: 'bad' },
  warning: { name: 'warning', tone: 'warning' },
  information: { name: 'info' },
  hint: { name: 'lightbulb' },
};
