import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { awsAccount } from '../../src/aws/aws-account';
import { connect } from '../../src/aws/connect';
import type { ProblemCode } from '../../src/problem';
import { problemFrom } from '../contract/problem-from';
import { useAwsFiles } from './aws-files';
import { everyCall } from './every-call';
import { at, fakeAws } from './fake-aws';
import { loopback } from './loopback';
import { unlimited } from './unlimited';

const files = useAwsFiles();

/** Short where a test must run into the limit; else a busy computer has its time. */
async function accountOf(url: string, answer = 20_000) {
  files.credentials('[ops]\naws_access_key_id = AKID\naws_secret_access_key = secret\n');
  return connect({ profile: 'ops', endpointUrl: url, limits: { answer }, route53Limiter: unlimited });
}

async function problemOfVpcs(answer: (response: ServerResponse) => void, limitMs?: number) {
  const server = await loopback((_, response) => answer(response));
  const account = await accountOf(server.url, limitMs);
  const problem = await problemFrom(account.vpcs(at()));
  return { problem, attempts: server.requests.length };
}

const html = '<!DOCTYPE html><html><body>Blocked by the proxy</body></html>';
const ec2 = (code: string, message: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Response><Errors><Error><Code>${code}</Code><Message>${message}</Message></Error></Errors><RequestID>1</RequestID></Response>`;

describe('a call that fails', () => {
  it.each<[string, (response: ServerResponse) => void, ProblemCode, number]>([
    ['a web page with 502', (response) => response.writeHead(502).end(html), 'unexpected-answer', 3],
    ['a web page with 403', (response) => response.writeHead(403).end(html), 'unexpected-answer', 1],
    ['a login page with 200', (response) => response.writeHead(200).end(html), 'unexpected-answer', 1],
    [
      'a redirect',
      (response) => response.writeHead(302, { location: 'http://x' }).end(),
      'unexpected-answer',
      1,
    ],
    ['nothing with 200', (response) => response.writeHead(200).end(), 'unexpected-answer', 1],
    [
      'JSON of somebody else',
      (response) => response.writeHead(400).end('{"error":"no"}'),
      'unexpected-answer',
      1,
    ],
    [
      'half an answer',
      (response) => response.end('<DescribeVpcsResponse><vpcSet><item>'),
      'unexpected-answer',
      1,
    ],
    ['a reset', (response) => response.destroy(), 'no-network', 3],
    [
      'a body that breaks off',
      (response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('<DescribeVpcsResponse>');
        setTimeout(() => response.destroy(), 20);
      },
      'no-network',
      3,
    ],
    ['silence', () => {}, 'timed-out', 3],
    ['a body that never ends', (response) => response.write('<DescribeVpcsResponse>'), 'timed-out', 3],
    [
      'throttling',
      (response) => response.writeHead(503).end(ec2('RequestLimitExceeded', 'slow')),
      'throttled',
      3,
    ],
    [
      'a denial',
      (response) => response.writeHead(403).end(ec2('UnauthorizedOperation', 'no')),
      'permission-missing',
      1,
    ],
    [
      'an expired token',
      (response) => response.writeHead(400).end(ec2('RequestExpired', 'old')),
      'expired-login',
      1,
    ],
  ])('with %s ends as the right problem after so many attempts', async (_, answer, code, count) => {
    const { problem, attempts } = await problemOfVpcs(answer, code === 'timed-out' ? 300 : undefined);
    expect(problem.code).toBe(code);
    expect(attempts).toBe(count);
    expect(problem.facts.sentence).toMatch(/^Could not read VPCs in eu-west-1: .+\.$/);
    expect(problem.facts.remedy).toMatch(/\.$/);
  });

  it('because nobody listens is a matter of the network', async () => {
    const account = await accountOf('http://127.0.0.1:1');
    const problem = await problemFrom(account.vpcs(at()));
    expect(problem.facts).toMatchObject({
      code: 'no-network',
      sentence: 'Could not read VPCs in eu-west-1: 127.0.0.1:1, which stands in for AWS, cannot be reached.',
    });
  });

  it.each(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH'])('with %s is a matter of the network', async (code) => {
    const aws = fakeAws(() => {
      throw Object.assign(new Error(code), { code });
    });
    const problem = await problemFrom(awsAccount(aws).vpcs(at()));
    expect(problem.code).toBe('no-network');
    expect(aws.asked).toHaveLength(3);
  });

  it('with a certificate of somebody else is not from AWS', async () => {
    const aws = fakeAws(() => {
      throw Object.assign(new Error('self-signed'), { code: 'SELF_SIGNED_CERT_IN_CHAIN' });
    });
    expect((await problemFrom(awsAccount(aws).vpcs(at()))).code).toBe('unexpected-answer');
  });

  it('by a defect of ours stays a defect', async () => {
    const aws = fakeAws(() => {
      throw new TypeError('x is not a function');
    });
    await expect(awsAccount(aws).vpcs(at())).rejects.toThrow(TypeError);
  });

  it('keeps the permission that is missing', async () => {
    const message = 'You are not authorized. User: a is not authorized to perform: ec2:DescribeVpcs';
    const { problem } = await problemOfVpcs((response) =>
      response.writeHead(403).end(ec2('UnauthorizedOperation', message)),
    );
    expect(problem.facts).toMatchObject({
      permission: 'ec2:DescribeVpcs',
      serviceCode: 'UnauthorizedOperation',
    });
    expect(problem.facts.sentence).toContain('"ops"');
  });

  it('for keys that have expired offers no login, where there is none to renew', async () => {
    const { problem } = await problemOfVpcs((response) =>
      response.writeHead(400).end(ec2('RequestExpired', 'old')),
    );
    expect(problem.facts.actions).toEqual(['retry']);
  });

  it.each(Object.entries(everyCall))('is a problem of the same kind in %s', async (name, call) => {
    const server = await loopback((_, response) => response.writeHead(502).end(html));
    const problem = await problemFrom(call(await accountOf(server.url), new AbortController().signal));
    expect(problem.code).toBe('unexpected-answer');
    expect(problem.facts.sentence, name).not.toContain('The call');
  });
});

describe('a call that is aborted', () => {
  it.each(Object.entries(everyCall))('ends at once with the reason, in %s', async (_, call) => {
    const controller = new AbortController();
    const reason = new Error('The person cancelled.');
    const server = await loopback(() => controller.abort(reason));
    const outcome = call(await accountOf(server.url), controller.signal);
    await expect(outcome).rejects.toBe(reason);
    expect(server.requests.length).toBeLessThanOrEqual(2);
  });

  it('does not wait for the next attempt', async () => {
    const controller = new AbortController();
    const server = await loopback((_, response) => {
      response.writeHead(503).end(ec2('RequestLimitExceeded', 'slow'));
      setTimeout(() => controller.abort(new Error('enough')), 5);
    });
    const account = await accountOf(server.url);
    await expect(account.vpcs(at('eu-west-1', controller.signal))).rejects.toThrow('enough');
    expect(server.requests.length).toBeLessThan(3);
  });
});
