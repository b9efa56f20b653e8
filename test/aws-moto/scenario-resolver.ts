export interface JsonAnswer {
  readonly status: number;
  /** The text where it is no JSON. */
  readonly body: unknown;
}

interface Question {
  readonly endpoint: string;
  readonly region: string;
  readonly operation: string;
  readonly body: object;
}

/** There is no SDK client for Route 53 Resolver here; moto takes any signature, and its scope tells the service. */
export function askResolver({ endpoint, region, operation, body }: Question): Promise<JsonAnswer> {
  return ask(`${endpoint}/`, 'route53resolver', region, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `Route53Resolver.${operation}`,
    },
    body: JSON.stringify(body),
  });
}

export function askProfiles(endpoint: string, region: string, path: string): Promise<JsonAnswer> {
  return ask(`${endpoint}${path}`, 'route53profiles', region, { method: 'GET', headers: {} });
}

interface Request {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function ask(url: string, service: string, region: string, request: Request): Promise<JsonAnswer> {
  const scope = `Credential=test/20260101/${region}/${service}/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=0`;
  const answer = await fetch(url, { ...request, headers: { ...request.headers, authorization } });
  return { status: answer.status, body: parsed(await answer.text()) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
