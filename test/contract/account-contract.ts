import { beforeEach, describe, it } from 'vitest';
import { changesOfAssociations } from './changes-of-associations';
import { changesOfEndpoints } from './changes-of-endpoints';
import { changesOfPeerings } from './changes-of-peerings';
import { changesOfPrivateDns } from './changes-of-private-dns';
import { changesOfRoutes } from './changes-of-routes';
import { changesOfSecurityGroups } from './changes-of-security-groups';
import { changesOfZones } from './changes-of-zones';
import type { ContractSubject, ContractTest, Deviation } from './contract-subject';
import { endings } from './endings';
import { probing } from './probing';
import { readingOfPaths } from './reading-of-paths';
import { readingOfSenders } from './reading-of-senders';
import { readingOfVpcs } from './reading-of-vpcs';
import { readingOfZones } from './reading-of-zones';
import { refusalsOfEndpoints } from './refusals-of-endpoints';

/** On a busy machine an emulator needs longer than the ten seconds that Vitest gives. */
const preparingMs = 30_000;

/** Whatever implements `Account` behaves like this. `deviations` name where an emulator is not as AWS documents. */
export function describeAccountContract(
  name: string,
  makeSubject: () => Promise<ContractSubject>,
  deviations: readonly Deviation[] = [],
): void {
  describe(name, () => {
    let current: ContractSubject | undefined;
    beforeEach(async () => {
      current = await makeSubject();
    }, preparingMs);
    const test: ContractTest = {
      subject: () => {
        if (current === undefined) throw new Error('A contract subject exists only while a test runs.');
        return current;
      },
      unless: (deviation, title, run) => {
        if (deviations.includes(deviation)) it.skip(`${title} (the subject ${deviation})`, run);
        else it(title, run);
      },
    };
    readingOfVpcs(test);
    readingOfPaths(test);
    readingOfSenders(test);
    readingOfZones(test);
    probing(test);
    changesOfSecurityGroups(test);
    changesOfEndpoints(test);
    refusalsOfEndpoints(test);
    changesOfPrivateDns(test);
    changesOfPeerings(test);
    changesOfRoutes(test);
    changesOfZones(test);
    changesOfAssociations(test);
    endings(test);
  });
}
