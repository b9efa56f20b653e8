import type { Whereabouts } from './where-am-i';

/** Where observations were made, seen from one VPC. Only `inside` makes them evidence about it. */
export type Vantage =
  | { readonly kind: 'inside'; readonly by: 'instance metadata' | 'Systems Manager' | 'the person' }
  | { readonly kind: 'another VPC'; readonly vpcId: string }
  | { readonly kind: 'not shown to be inside'; readonly isContainer: boolean; readonly remoteName?: string };

export function vantageOf({ instance, isContainer, remoteName }: Whereabouts, vpcId: string): Vantage {
  if (instance !== undefined) {
    return instance.vpcId === vpcId
      ? { kind: 'inside', by: 'instance metadata' }
      : { kind: 'another VPC', vpcId: instance.vpcId };
  }
  return {
    kind: 'not shown to be inside',
    isContainer,
    ...(remoteName === undefined ? {} : { remoteName }),
  };
}
