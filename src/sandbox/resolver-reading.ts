import type { AccountReading, At } from '../network/account-reading';
import { firewallRules, profileAssociations, resolverRules } from './resolver';
import type { CallRequest, Switchboard } from './switchboard';

type ResolverReading = Pick<AccountReading, 'resolverRules' | 'firewallRules' | 'profileAssociations'>;

/** Each list leads to the next one, which is asked for only where there is something in the first. */
export function resolverReading(switchboard: Switchboard): ResolverReading {
  const at = ({ region, signal }: At, action: string): CallRequest => ({ action, region, signal });
  return {
    resolverRules: async (there, vpcId) => {
      const ask = (action: string) =>
        switchboard.read(at(there, `route53resolver:${action}`), (scene) => resolverRules(scene, vpcId));
      const rules = await ask('ListResolverRuleAssociations');
      return rules.length === 0 ? rules : ask('ListResolverRules');
    },
    firewallRules: async (there, vpcId) => {
      const ask = (action: string) =>
        switchboard.read(at(there, `route53resolver:${action}`), (scene) => firewallRules(scene, vpcId));
      const rules = await ask('ListFirewallRuleGroupAssociations');
      if (rules.length === 0) return rules;
      await ask('ListFirewallRules');
      return ask('ListFirewallDomains');
    },
    profileAssociations: (there, vpcId) =>
      switchboard.read(at(there, 'route53profiles:ListProfileAssociations'), (scene) =>
        profileAssociations(scene, vpcId),
      ),
  };
}
