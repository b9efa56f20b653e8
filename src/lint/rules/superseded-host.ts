import { t } from '@vscode/l10n';
import { supersededServices } from '../../catalogue/superseded';
import { fixOf } from '../fix';
import { overridesIn } from '../overrides';
import type { Fault, Rule } from '../rule';

/** The hosts of 2020 and mid-2021; those of later services are still in use. */
const hosts = new Map(
  supersededServices
    .filter(({ generation }) => generation !== '2021 to mid-2026')
    .map((service) => [service.usedHost, service.generation]),
);

/** A host of an earlier generation of PrivateLink services. */
export const supersededHost: Rule = {
  id: 'superseded-host',
  severity: 'warning',
  fault: () => t('A host or switch belongs to an earlier generation of PrivateLink services.'),
  harm: () =>
    t(
      'Those hosts lead to services that Datadog has replaced. Where no endpoint of that generation is left, data goes over the internet, and a Lambda function can wait two minutes for each attempt.',
    ),
  source: 'https://docs.datadoghq.com/agent/guide/private-link/',
  check(configuration) {
    const faults = overridesIn(configuration).flatMap(
      ({ setting, host, written, span }): readonly Fault[] => {
        const generation = hosts.get(host) ?? (/(?:^|[.-])pvtlink[.-]/.test(host) ? '2020' : undefined);
        if (generation === undefined) return [];
        return [
          {
            message: t(
              '{0} is a PrivateLink host of {1}. Current services need no such setting: remove {2}.',
              written,
              generation,
              setting.name,
            ),
            span,
            fixes: fixOf(t('Remove {0}', setting.name), setting.change?.remove()),
          },
        ];
      },
    );
    const switches = configuration.settings.filter(({ key }) => key === 'DD_USE_PRIVATE_LINK');
    return [
      ...faults,
      ...switches.map(({ nameSpan, change }) => ({
        message: t(
          "DD_USE_PRIVATE_LINK has no effect any more. Set the Forwarder's parameter DdUseVPC, and remove this variable.",
        ),
        span: nameSpan,
        fixes: fixOf(t('Remove {0}', 'DD_USE_PRIVATE_LINK'), change?.remove()),
      })),
    ];
  },
};
