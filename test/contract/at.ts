import type { At } from '../../src/network/account-reading';
import type { ContractSubject } from './contract-subject';

export function at({ network }: ContractSubject, signal = new AbortController().signal): At {
  return { region: network.region, signal };
}
