import type { AwsCall } from './aws-call';
import type { RawAnswer } from './relay';

/** What an answer says of a next page that is not there. */
export type Spoiling = 'garbage token given' | 'same token for ever' | 'new token for ever';

export const garbage = 'garbage';

/** Of EC2's lists, which all end their answer the same way. */
export function spoil(answer: RawAnswer, how: Spoiling, { action }: AwsCall): RawAnswer {
  const token = how === 'new token for ever' ? `${garbage}-${String((given += 1))}` : garbage;
  const end = `</${action}Response>`;
  const text = answer.body.toString('utf8').replace(end, `<nextToken>${token}</nextToken>${end}`);
  const body = Buffer.from(text);
  return { ...answer, headers: { ...answer.headers, 'content-length': String(body.length) }, body };
}

let given = 0;
