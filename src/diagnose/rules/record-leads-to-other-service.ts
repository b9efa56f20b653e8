/**
 * A record for a host leads to the endpoint of another service.
 * The connection is made and then refused by TLS or by the intake. Source: S09; documentation#37476.
 */
import { t } from '@vscode/l10n';
import type { Flaw } from '../flaw';
import { offerRecords } from '../offer-records';
import { placeOfVpc } from '../place-of';
import { type Rule, judged } from '../rule';
import { someOf } from '../../plan/some-of';

export const recordLeadsToOtherService: Rule = {
  id: 'record-leads-to-other-service',
  check: (facts) => {
    const wrong = facts.hosts.flatMap(({ intake, flaws, resolution }) =>
      flaws.filter(isWrongService).map((flaw) => ({ host: intake.host, flaw, resolution })),
    );
    const groups = Map.groupBy(wrong, ({ flaw }) => JSON.stringify(flaw));
    return judged(
      [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined) return [];
        const { target, serves, wanted } = first.flaw;
        const record = first.resolution.chain.find((link) => link.kind === 'record');
        return [
          {
            severity: 'error',
            message: t(
              'These hosts lead to {0}, which serves {1} and not {2}: {3}. Point the record {4} to an endpoint of {2}.',
              target,
              serves,
              wanted,
              someOf(group.map(({ host }) => host)),
              record?.name ?? first.host,
            ),
            place: { ...placeOfVpc(facts), id: record?.zoneId ?? target },
            ...(record === undefined ? {} : offerRecords(record.zoneId, [record.name], facts)),
          },
        ];
      }),
    );
  },
};

function isWrongService(flaw: Flaw): flaw is Extract<Flaw, { kind: 'wrong service' }> {
  return flaw.kind === 'wrong service';
}
