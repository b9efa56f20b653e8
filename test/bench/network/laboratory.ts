/** What the bench of a whole network needs of the sources. */
import { privateLinkSites } from '../../../src/catalogue/sites';

export { startFarAws } from './far-aws';

export const datadogServices: readonly string[] = privateLinkSites.flatMap(({ services }) =>
  services.map(({ name }) => name),
);
