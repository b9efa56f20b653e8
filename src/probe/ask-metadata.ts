import { connect } from 'node:net';

interface Question {
  readonly method: 'GET' | 'PUT';
  readonly path: string;
  readonly header: string;
}

const longestAnswer = 16_384;

/**
 * The body of a 200 answer; undefined for anything else, also once the signal is aborted. A socket of its own, because
 * VS Code sends what goes through `node:http` to its proxy, which would answer for itself and not for this machine.
 */
export function askMetadata(
  { host, port }: { readonly host: string; readonly port: number },
  { method, path, header }: Question,
  signal: AbortSignal,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    let answer = '';
    const end = (body: string | undefined) => {
      signal.removeEventListener('abort', onAbort);
      socket.destroy();
      resolve(body);
    };
    const onAbort = () => end(undefined);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    socket.setEncoding('latin1');
    socket.on('error', () => end(undefined));
    socket.on('connect', () =>
      socket.write(
        `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 0\r\n${header}\r\nConnection: close\r\n\r\n`,
      ),
    );
    socket.on('data', (piece: string) => {
      answer += piece;
      if (answer.length > longestAnswer) end(undefined);
    });
    socket.on('end', () => end(bodyOf(answer)));
  });
}

function bodyOf(answer: string): string | undefined {
  const cut = answer.indexOf('\r\n\r\n');
  if (cut < 0 || !/^HTTP\/1\.[01] 200 /.test(answer)) return undefined;
  const length = /\r\ncontent-length: *(\d+)/i.exec(answer.slice(0, cut))?.[1];
  const body = answer.slice(cut + 4);
  return length === undefined || Number(length) === body.length ? body.trim() : undefined;
}
