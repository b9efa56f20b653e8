import { Readable } from 'node:stream';
import type { Link } from './link';

/**
 * Reads the answer to its end within a time limit. The SDK's own limit ends with the answer's first byte, so a body
 * that never ends would hang for ever.
 */
export function wholeAnswer(limitMs: number): Link {
  return async (request, options, next) => {
    const { response } = await next(request, options);
    const body: unknown = response.body;
    if (body instanceof Readable) response.body = await readAll(body, limitMs, options.abortSignal);
    return { response };
  };
}

async function readAll(
  body: Readable,
  limitMs: number,
  abort: { aborted: boolean } | undefined,
): Promise<Uint8Array> {
  const limit = AbortSignal.timeout(limitMs);
  const end = abort instanceof AbortSignal ? AbortSignal.any([abort, limit]) : limit;
  const stop = () => body.destroy(limit.aborted ? timedOut(limitMs) : aborted());
  end.addEventListener('abort', stop, { once: true });
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  } finally {
    end.removeEventListener('abort', stop);
  }
}

/** Named as the SDK's own, so that it is retried and worded the same. */
function timedOut(limitMs: number): Error {
  return Object.assign(new Error(`The answer did not end within ${String(limitMs)} ms.`), {
    name: 'TimeoutError',
  });
}

function aborted(): Error {
  return Object.assign(new Error('Request aborted'), { name: 'AbortError' });
}
