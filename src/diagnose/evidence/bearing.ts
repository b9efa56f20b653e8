import { t } from '@vscode/l10n';
import { reachOfAddress } from '../../network/ip-address';
import type { Observation } from '../../probe/observation';
import type { Vantage } from '../../probe/vantage';

/** Whether something that was seen says anything about a VPC. */
export interface Bearing {
  readonly kind: 'evidence' | 'no evidence';
  /** One sentence: where it was seen, and what that means. */
  readonly why: string;
}

export function bearingOf(
  { source }: Observation,
  vantage: Vantage,
  vpcId: string,
  cidrs: readonly string[],
): Bearing {
  const isPastedFromSomewhere = source.kind === 'pasted' && vantage.kind === 'not shown to be inside';
  const bearing = isPastedFromSomewhere ? ofSomeMachine(vpcId) : bearingOfPlace(vantage, vpcId);
  const server = source.kind === 'remote' ? undefined : source.server;
  if (bearing.kind === 'no evidence' || server === undefined || !isPublicServer(server, cidrs))
    return bearing;
  return {
    kind: 'no evidence',
    why: t('Asked of {0}, a public DNS server, so no evidence about {1}.', server, vpcId),
  };
}

/** A public server never sees a VPC's private zones. */
function isPublicServer(server: string, cidrs: readonly string[]): boolean {
  const address = server.replace(/^\[|\](:\d+)?$/g, '').replace(/^([\d.]+):\d+$/, '$1');
  return reachOfAddress(address, cidrs) === 'public';
}

function ofSomeMachine(vpcId: string): Bearing {
  return {
    kind: 'no evidence',
    why: t('Pasted, from a machine that nothing shows to be in {0}, so no evidence about it.', vpcId),
  };
}

function bearingOfPlace(vantage: Vantage, vpcId: string): Bearing {
  switch (vantage.kind) {
    case 'inside':
      return { kind: 'evidence', why: inside[vantage.by](vpcId) };
    case 'another VPC':
      return {
        kind: 'no evidence',
        why: t('Seen from {0}, so no evidence about {1}.', vantage.vpcId, vpcId),
      };
    case 'not shown to be inside':
      return { kind: 'no evidence', why: outside(vantage, vpcId) };
  }
}

const inside: Readonly<Record<Extract<Vantage, { kind: 'inside' }>['by'], (vpcId: string) => string>> = {
  'instance metadata': (vpcId) => t('Seen from inside {0}, as the instance metadata says.', vpcId),
  'Systems Manager': (vpcId) => t('Seen from an instance in {0}, through Systems Manager.', vpcId),
  'the person': (vpcId) => t('Seen from inside {0}, as you say.', vpcId),
};

function outside(
  { isContainer, remoteName }: Extract<Vantage, { kind: 'not shown to be inside' }>,
  vpcId: string,
): string {
  if (isContainer) {
    return t(
      'Seen from a container that instance metadata does not answer, so no evidence about {0}: probe from the machine that it runs on, or from an instance.',
      vpcId,
    );
  }
  return remoteName === undefined
    ? t('Seen from this machine, which nothing shows to be in {0}, so no evidence about it.', vpcId)
    : t(
        'Seen over {0} from a machine which nothing shows to be in {1}, so no evidence about it.',
        remoteName,
        vpcId,
      );
}
