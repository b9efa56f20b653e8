/**
 * The VPC and the one with the endpoint have addresses in common.
 * Packets for such an address stay in the VPC they come from, and AWS joins no such VPCs by peering.
 * Source: S26; Amazon VPC peering guide, overlapping CIDR blocks.
 */
import { t } from '@vscode/l10n';
import { describeHop } from '../describe-hop';
import { troublesOfKind } from '../path/troubles-of-kind';
import { placeOfVpc } from '../place-of';
import { type Rule, judged } from '../rule';

export const addressRangesOverlap: Rule = {
  id: 'address-ranges-overlap',
  check: (facts) =>
    judged(
      troublesOfKind('address ranges', facts.paths).map((hop) => ({
        severity: 'error',
        message: [
          ...describeHop(hop).map(({ sentence }) => sentence),
          t('Add endpoints in {0} in place of those elsewhere.', facts.request.vpcId),
        ].join(' '),
        place: placeOfVpc(facts),
      })),
    ),
};
