import type { Endpoint } from '../network/endpoint';

/**
 * The AWS services from which a function with the Datadog extension fetches its API key, and their FIPS variants:
 * without an endpoint of theirs, a function in a VPC without internet access starts and times out.
 */
export function isEndpointForLambda({ serviceName }: Endpoint): boolean {
  return /^com\.amazonaws\.[a-z0-9-]+\.(secretsmanager|kms|ssm|sts)(-fips)?$/.test(serviceName);
}
