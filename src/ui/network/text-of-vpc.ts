import { t } from '@vscode/l10n';
import type { DnsAttributes } from '../../network/vpc';
import type { RowText } from '../row-text';
import { endpointsOf } from './children-of-vpc';
import type { VpcRow } from './network-row';

export function textOfVpc(row: VpcRow): RowText {
  const { vpc, state } = row;
  const dns = state.vpcDetails[vpc.id]?.value?.dns;
  const attributes = dns?.kind === 'read' ? dns.value : undefined;
  return {
    label: vpc.name ?? vpc.id,
    description: [
      endpointCount(endpointsOf(row)?.length),
      ...(attributes === undefined || isDnsOn(attributes) ? [] : [t('DNS attributes off')]),
      ...(vpc.name === undefined ? [] : [vpc.id]),
    ].join(' · '),
    tooltip: [
      [vpc.name, vpc.id].filter(Boolean).join(' · '),
      ...(vpc.isDefault ? [t('default VPC')] : []),
      ...vpc.cidrs,
      ...(attributes === undefined ? [t('DNS attributes: not read yet')] : dnsWords(attributes)),
    ].join('\n'),
    icon: { name: 'server-environment' },
    folding: 'folded',
  };
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
