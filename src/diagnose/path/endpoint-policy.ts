/**
 * Whether an endpoint policy, as JSON, is the default one, which allows everything. Datadog is no AWS service, so what
 * another policy means for it is not known. https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 */
export function isFullAccess(policy: string): boolean {
  const statements = statementsOf(policy);
  const allows = statements.some(
    (statement) =>
      statement['Effect'] === 'Allow' &&
      isAny(statement['Action']) &&
      isAny(statement['Resource']) &&
      isAnybody(statement['Principal']) &&
      Object.keys(statement).every((key) => plainKeys.includes(key)),
  );
  return allows && statements.every((statement) => statement['Effect'] === 'Allow');
}

const plainKeys = ['Sid', 'Effect', 'Action', 'Resource', 'Principal'];

function statementsOf(policy: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    const document: unknown = JSON.parse(policy);
    if (!isRecord(document)) return [];
    const { Statement: statement } = document;
    return (Array.isArray(statement) ? statement : [statement]).filter(isRecord);
  } catch {
    return [];
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAny(value: unknown): boolean {
  return Array.isArray(value) ? value.includes('*') : value === '*';
}

function isAnybody(value: unknown): boolean {
  return isRecord(value) ? isAny(value['AWS']) : isAny(value);
}
