import { type Coverage, coverageOf } from '../catalogue/coverage';
import { type Intake, intakes } from '../catalogue/intakes';
import type { Service, Site } from '../catalogue/site';
import type { Configuration } from './configuration';
import { type Use, useOf } from './products';
import { siteOf } from './site-of';

export interface NeededIntake {
  readonly intake: Intake;
  readonly use: Use;
  readonly coverage: Coverage;
}

/** What one configuration sends, where to, and what of it PrivateLink can carry. */
export interface EndpointsNeeded {
  readonly site: Site;
  /** On first, then unknown; what is off is left out. */
  readonly intakes: readonly NeededIntake[];
  /** Of the intakes that are on; each once. */
  readonly services: readonly Service[];
}

/** Undefined where the configuration names no site of Datadog. */
export function endpointsNeeded(
  configuration: Configuration,
  otherwise: string | undefined,
): EndpointsNeeded | undefined {
  const site = siteOf(configuration, otherwise);
  if (site === undefined) return undefined;
  const needed = intakes.flatMap((intake): readonly NeededIntake[] => {
    const use = useOf(intake, configuration);
    const coverage = coverageOf(intake, site);
    return coverage === undefined || use === 'off' || isTransport(intake) ? [] : [{ intake, use, coverage }];
  });
  const on = needed.filter(({ use }) => use === 'on');
  const services = on.flatMap(({ coverage }) => (coverage.kind === 'covered' ? [coverage.service] : []));
  return {
    site,
    intakes: [...on, ...needed.filter(({ use }) => use !== 'on')],
    services: [...new Set(services)],
  };
}

/** The same product over another transport, which has a rule of its own. */
function isTransport(intake: Intake): boolean {
  return intake.id.startsWith('logs-tcp');
}
