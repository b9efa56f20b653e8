/**
 * A DNS attribute of the VPC is off.
 * Then private zones and the private DNS names of endpoints have no effect: hosts resolve to the internet, or not at
 * all. Source: S15; Route 53 developer guide, "Considerations when working with a private hosted zone".
 */
import { t } from '@vscode/l10n';
import { know } from '../../dns/missing';
import type { DnsAttribute } from '../../network/vpc';
import { planEnableDns } from '../../plan/repair/enable-dns';
import { placeOfVpc } from '../place-of';
import { offer } from '../repair';
import { type Rule, judged } from '../rule';

const attributes: readonly DnsAttribute[] = ['enableDnsSupport', 'enableDnsHostnames'];

export const dnsAttributesOff: Rule = {
  id: 'dns-attributes-off',
  check: (facts) => {
    const { network, request } = facts;
    const dns = know(network.vpcDetails[request.vpcId]?.dns, 'DNS attributes', request.vpcId);
    if (dns.kind === 'missing') return { faults: [], gaps: [dns.missing] };
    const off = attributes.filter((attribute) => !dns.value[attribute]);
    if (off.length === 0) return judged([]);
    const { region, vpcId, site } = request;
    const { profile } = network;
    const plan = planEnableDns({ way: 'enable DNS', profile, region, vpcId, site }, network);
    return judged([
      {
        severity: 'error',
        message: t(
          'Private DNS has no effect in {0}: {1} is off. Turn it on.',
          request.vpcId,
          off.join(', '),
        ),
        place: placeOfVpc(facts),
        ...offer({ title: plan.title, plan }),
      },
    ]);
  },
};
