import type { Socket } from 'node:net';
import { type PeerCertificate, type TLSSocket, connect } from 'node:tls';
import { covers } from './certificate-names';
import type { TlsOutcome } from './observation';
import { orAfter } from './or-after';

/** What a certificate may say is shown to a person, so only what can be a name is kept, and not without end. */
const mostNames = 20;

/**
 * A TLS handshake, and whether the certificate speaks for the host. Nothing is sent, and the socket is closed.
 * `authorities` are PEM certificates to trust in place of Node's own; empty for those. Settles in time and never
 * rejects.
 */
export async function shakeHands(
  host: string,
  socket: Socket,
  authorities: readonly string[],
  timeoutMs: number,
  signal: AbortSignal,
): Promise<TlsOutcome> {
  const trust = authorities.length === 0 ? {} : { ca: [...authorities] };
  // What is not trusted is looked at too: whose certificate it is says who answers.
  const secure = connect({ socket, servername: host, rejectUnauthorized: false, ...trust });
  const shaken = new Promise<TlsOutcome>((resolve) => {
    secure.once('secureConnect', () => resolve(outcomeOf(host, secure)));
    secure.on('error', () => resolve({ kind: 'failed' }));
    secure.once('close', () => resolve({ kind: 'failed' }));
  });
  const outcome = await orAfter<TlsOutcome>(timeoutMs, signal, { kind: 'timed out' }, shaken);
  secure.destroy();
  socket.destroy();
  return outcome;
}

function outcomeOf(host: string, secure: TLSSocket): TlsOutcome {
  const names = namesOf(secure.getPeerCertificate());
  if (!covers(names, host)) return { kind: 'names differ', names: names.slice(0, mostNames) };
  return { kind: secure.authorized ? 'names match' : 'not trusted', names: names.slice(0, mostNames) };
}

/** Only the alternative names count: Agents do not look at the common name (https://go.dev/doc/go1.17#crypto/x509). */
function namesOf({ subjectaltname = '' }: Partial<PeerCertificate>): readonly string[] {
  return subjectaltname
    .split(', ')
    .flatMap((entry) => /^DNS:([a-z0-9*._-]{1,253})$/i.exec(entry)?.[1]?.toLowerCase() ?? []);
}
