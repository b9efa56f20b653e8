import { t } from '@vscode/l10n';
import type { DnsAttribute } from '../network/vpc';
import type { VpcDetail } from '../network/vpc-detail';
import type { Draft } from './draft';
import { draft } from './draft';
import type { Caution } from './plan';
import type { Step } from './step';
import type { VpcFacts } from './vpc-facts';

/** EC2 turns host names on only where DNS support is on, so support comes first (EC2 API, ModifyVpcAttribute). */
const inOrder: readonly DnsAttribute[] = ['enableDnsSupport', 'enableDnsHostnames'];

/** Both attributes are needed by endpoint private DNS and by private zones (S15). */
export function enableDnsSteps({ vpc, dns, detail }: VpcFacts): Draft {
  const off = inOrder.filter((attribute) => !dns[attribute]);
  if (off.length === 0) return draft({});
  const steps = off.map((attribute): Step => ({
    kind: 'enable DNS attribute',
    name: attribute === 'enableDnsSupport' ? 'enable-dns-support' : 'enable-dns-hostnames',
    region: vpc.region,
    vpcId: vpc.id,
    why: t(
      'Private DNS names of endpoints resolve only where enableDnsSupport and enableDnsHostnames are on.',
    ),
    attribute,
  }));
  return draft({ steps, cautions: [effectOf(vpc.id, detail)] });
}

function effectOf(vpcId: string, { zones }: VpcDetail): Caution {
  const names = zones.kind === 'read' ? [...new Set(zones.value.map((zone) => zone.name))].sort() : [];
  if (names.length === 0) {
    const sentence = t('Turning on DNS attributes changes name resolution in the whole of {0}.', vpcId);
    return { kind: 'note', sentence };
  }
  const sentence = t(
    'Turning on DNS attributes changes name resolution in the whole of {0}: its private zones take effect ({1}).',
    vpcId,
    names.join(', '),
  );
  return { kind: 'warning', sentence };
}
