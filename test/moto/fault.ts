import type { ServerResponse } from 'node:http';
import type { AwsCall } from './aws-call';

/** What goes wrong between here and AWS, or at AWS. */
export type Fault =
  | 'throttling'
  | 'denial'
  | 'expired token'
  | 'hang'
  | 'endless body'
  | 'reset'
  | 'web page 502'
  | 'login page 200'
  | 'clock skew'
  | 'garbage paging token';

/** Answers as AWS, or whoever stands in between, answers this fault to this call. */
export function answerFault(fault: Fault, call: AwsCall, response: ServerResponse): void {
  switch (fault) {
    case 'hang':
      return;
    case 'endless body':
      response.writeHead(200, { 'content-type': 'text/xml' }).write('<');
      return;
    case 'reset':
      response.destroy();
      return;
    case 'web page 502':
      response.writeHead(502, { 'content-type': 'text/html' }).end(page('Bad gateway'));
      return;
    case 'login page 200':
      response.writeHead(200, { 'content-type': 'text/html' }).end(page('Welcome to the hotel'));
      return;
    case 'throttling':
    case 'denial':
    case 'expired token':
    case 'clock skew':
    case 'garbage paging token':
      answerError(errors[fault], call, response);
  }
}

interface Error {
  /** EC2 has codes and a status of its own for some errors. */
  readonly ec2: readonly [status: number, code: string];
  readonly others: readonly [status: number, code: string];
  /** As the services that answer JSON name it. */
  readonly json: string;
  readonly message: string;
}

const errors: Readonly<
  Record<'throttling' | 'denial' | 'expired token' | 'clock skew' | 'garbage paging token', Error>
> = {
  throttling: {
    ec2: [503, 'RequestLimitExceeded'],
    others: [400, 'Throttling'],
    json: 'ThrottlingException',
    message: 'Rate exceeded',
  },
  denial: {
    ec2: [403, 'UnauthorizedOperation'],
    others: [403, 'AccessDenied'],
    json: 'AccessDeniedException',
    message: 'You are not authorized to perform this operation.',
  },
  'expired token': {
    ec2: [400, 'RequestExpired'],
    others: [403, 'ExpiredToken'],
    json: 'ExpiredTokenException',
    message: 'The security token included in the request is expired',
  },
  'clock skew': {
    ec2: [401, 'AuthFailure'],
    others: [403, 'SignatureDoesNotMatch'],
    json: 'InvalidSignatureException',
    message: 'AWS was not able to validate the provided access credentials',
  },
  'garbage paging token': {
    ec2: [400, 'InvalidParameterValue'],
    others: [400, 'InvalidInput'],
    json: 'InvalidNextTokenException',
    message: 'The paging token is not valid',
  },
};

function answerError(
  { ec2, others, json, message }: Error,
  { service }: AwsCall,
  response: ServerResponse,
): void {
  const [status, code] = service === 'ec2' ? ec2 : others;
  const isJson = service === 'route53resolver' || service === 'route53profiles';
  response.writeHead(status, { 'content-type': isJson ? 'application/x-amz-json-1.1' : 'text/xml' });
  if (isJson) {
    response.end(JSON.stringify({ __type: json, message }));
    return;
  }
  const error = `<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  const xml =
    service === 'ec2'
      ? `<Response><Errors>${error}</Errors><RequestID>1</RequestID></Response>`
      : `<ErrorResponse>${error}<RequestId>1</RequestId></ErrorResponse>`;
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`);
}

function page(text: string): string {
  return `<!DOCTYPE html>\n<html><head><title>${text}</title></head><body>${text}</body></html>`;
}
