import { type IncomingHttpHeaders, type IncomingMessage, request as send } from 'node:http';
import type { RawRequest } from './aws-call';

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export async function requestOf(incoming: IncomingMessage): Promise<RawRequest> {
  const { method = '', url: path = '', headers } = incoming;
  return { method, path, headers, body: (await bodyOf(incoming)).toString('utf8') };
}

/** Asks what a request asked of somebody who stands in between. */
export async function relay(target: string, { method, path, headers, body }: RawRequest): Promise<RawAnswer> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const onward = send(`${target}${path}`, { method, headers }, resolve);
    onward.on('error', reject);
    onward.end(body);
  });
  return { status: answer.statusCode ?? 502, headers: answer.headers, body: await bodyOf(answer) };
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
