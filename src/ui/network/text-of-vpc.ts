import { t } from '@vscode/l10n';
import type { DnsAttributes } from '../../network/vpc';
import type { Diagnosis } from '../../diagnose/diagnosis';
import { summaryOf } from '../diagnosis/verdict-words';
import type { RowText, Tone } from '../row-text';
import { endpointsOf } from './children-of-vpc';
import type { VpcRow } from './network-row';

export function textOfVpc(row: VpcRow, verdicts: readonly Diagnosis[]): RowText {
  const { vpc, state } = row;
  const dns = state.vpcDetails[vpc.id]?.value?.dns;
  const attributes = dns?.kind === 'read' ? dns.value : undefined;
  return {
    label: vpc.name ?? vpc.id,
    description: [
      ...verdicts.map(verdictOf),
      endpointCount(endpointsOf(row)?.length),
      ...(attributes === undefined || isDnsOn(attributes) ? [] : [t('DNS attributes off')]),
      ...(vpc.name === undefined ? [] : [vpc.id]),
    ].join(' · '),
    tooltip: [
      [vpc.name, vpc.id].filter(Boolean).join(' · '),
      ...(vpc.isDefault ? [t('default VPC')] : []),
      ...vpc.cidrs,
      ...verdicts.map((verdict) => `${verdict.site}: ${summaryOf(verdict)}`),
      ...(attributes === undefined ? [t('DNS attributes: not read yet')] : dnsWords(attributes)),
    ].join('\n'),
    icon: { name: 'server-environment', ...toneOf(verdicts) },
    folding: 'folded',
  };
}

/** The site is named only where the region leaves it open. */
function verdictOf(verdict: Diagnosis, _index: number, all: readonly Diagnosis[]): string {
  return all.length === 1 ? summaryOf(verdict) : `${verdict.site}: ${summaryOf(verdict)}`;
}

/** The worst verdict decides. That some hosts of a VPC are public may be meant, so it alarms nobody. */
function toneOf(verdicts: readonly Diagnosis[]): { tone?: Tone } {
  const all = new Set(verdicts.flatMap(({ hosts }) => hosts.map(({ verdict }) => verdict)));
  if (all.has('broken') || all.has('nxdomain')) return { tone: 'bad' };
  if (all.has('elsewhere')) return { tone: 'warning' };
  if (all.has('unknown')) return { tone: 'unknown' };
  return all.has('private') && !all.has('public') ? { tone: 'good' } : {};
}

function isDnsOn({ enableDnsSupport, enableDnsHostnames }: DnsAttributes): boolean {
  return enableDnsSupport && enableDnsHostnames;
}

function dnsWords(attributes: DnsAttributes): readonly string[] {
  return (['enableDnsSupport', 'enableDnsHostnames'] as const).map((name) =>
    attributes[name] ? t('{0}: on', name) : t('{0}: off', name),
  );
}

function endpointCount(count: number | undefined): string {
  if (count === undefined) return t('endpoints unknown');
  return count === 1 ? t('1 endpoint') : t('{0} endpoints', count);
}
