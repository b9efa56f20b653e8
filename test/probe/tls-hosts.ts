import { once } from 'node:events';
import { type Server, type Socket, createServer as createTcpServer } from 'node:net';
import { type SecureContext, createSecureContext, createServer as createTlsServer } from 'node:tls';
import type { Identity } from './certificate';

export interface Listening {
  readonly port: number;
  readonly close: () => void;
}

interface Where {
  readonly address?: string;
  readonly port?: number;
}

/** Shows the certificate that `identityFor` has for the name that is asked for. */
export function startTlsHost(identityFor: (name: string) => Identity, where: Where = {}): Promise<Listening> {
  const contexts = new Map<Identity, SecureContext>();
  const contextFor = (name: string): SecureContext => {
    const identity = identityFor(name);
    const context = contexts.get(identity) ?? createSecureContext(identity);
    contexts.set(identity, context);
    return context;
  };
  const server = createTlsServer({
    SNICallback: (name, answer) => {
      answer(null, contextFor(name));
    },
  });
  server.on('tlsClientError', () => undefined);
  server.on('secureConnection', (socket) => {
    // A client that leaves without a word is none of a host's business.
    socket.on('error', () => undefined);
    socket.resume();
  });
  return listen(server, where);
}

/** Accepts connections and does with them what `greet` does. */
export function startTcpHost(greet: (socket: Socket) => void, where: Where = {}): Promise<Listening> {
  return listen(createTcpServer(greet), where);
}

async function listen(server: Server, { address = '127.0.0.1', port = 0 }: Where): Promise<Listening> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
  });
  server.listen(port, address, 1_024);
  await once(server, 'listening');
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : 0,
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
