/**
 * The metrics service is private by its own name and not by the one that Agents use.
 * An Agent sends metrics to `7-80-0-app.agent.<site>`, with its version in front. Source: S08; datadog-agent#8692,
 * documentation#16378.
 */
import { t } from '@vscode/l10n';
import { placeOfVpc } from '../place-of';
import { type Rule, judged } from '../rule';

export const versionedHostNotCovered: Rule = {
  id: 'versioned-host-not-covered',
  check: (facts) => {
    const { site } = facts.request;
    const versioned = facts.hosts.find(({ intake }) => intake.asked.endsWith(`-app.agent.${site}`));
    const plain = facts.hosts.find(({ intake }) =>
      [`metrics.agent.${site}`, `agent.${site}`].includes(intake.asked),
    );
    if (versioned === undefined || plain?.verdict !== 'private') return judged([]);
    if (versioned.verdict !== 'public' && versioned.verdict !== 'nxdomain') return judged([]);
    return judged([
      {
        severity: 'error',
        message: t(
          '{0} is private, and {1} is not, to which Agents send their metrics. Name the zone {2}, and no broader.',
          plain.intake.asked,
          versioned.intake.asked,
          versioned.intake.service.privateDnsName,
        ),
        place: placeOfVpc(facts),
      },
    ]);
  },
};
