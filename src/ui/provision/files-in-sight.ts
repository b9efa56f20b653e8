import { workspace } from 'vscode';
import type { Service } from '../../catalogue/site';
import type { PrivateLinkSite } from '../../catalogue/sites';
import { isRelevant } from '../language/relevant';
import { nameOf } from '../language/positions';
import { loadLint } from '../lazy/lint';

export interface FileInSight {
  readonly name: string;
  /** Of the products that it turns on and that PrivateLink carries. */
  readonly services: readonly Service[];
}

/** Agent configuration that is open and is for the site, or names none. */
export function filesInSight(site: PrivateLinkSite): readonly FileInSight[] {
  const { read, answer } = loadLint();
  return workspace.textDocuments.filter(isRelevant).flatMap((document) => {
    const reading = read(document.getText(), document.uri.path);
    const needed = answer(reading, 'endpoints', { site: site.name });
    const ofSite = needed.filter((one) => one.site.name === site.name);
    const names = new Set(ofSite.flatMap(({ services }) => services.map(({ name }) => name)));
    const services = site.services.filter(({ name }) => names.has(name));
    return services.length === 0 ? [] : [{ name: nameOf(document.uri), services }];
  });
}
