import { Accounts } from './accounts';
import { DiagnosisDesk } from './diagnosis/diagnosis-desk';
import type { Doors } from './doors';
import { NetworkDesk } from './network/network-desk';
import { Networks } from './network/networks';
import type { Parts } from './parts';
import { PicturePanels } from './picture/picture-panel';
import { planDeskAtFirstUse } from './plan/plan-desk-at-first-use';

/** What stands behind the doors. Nothing is read and nobody is called before somebody asks. */
export function createParts({ journalFolder, ...doors }: Doors): Parts & { dispose(): void } {
  const { log, failures, documents } = doors;
  const accounts = new Accounts();
  const networks = new Networks(accounts, doors.memory);
  doors.status.follow(networks);
  const diagnoses = new DiagnosisDesk(doors.diagnosis, networks, accounts);
  const plans = planDeskAtFirstUse({ accounts, networks, documents, diagnoses, failures, journalFolder });
  const networkDesk = new NetworkDesk(doors.network, {
    networks,
    failures,
    firstShown: () => void failures.run(() => plans().offerUnfinished()),
  });
  const pictures = new PicturePanels();
  const owned = [networkDesk, diagnoses, pictures, networks];
  return {
    ...{ accounts, networks, networkDesk, diagnoses, documents, pictures, plans, failures, log },
    dispose: () => {
      for (const one of owned) one.dispose();
    },
  };
}
