import type { Given } from './given';
import type { YamlFields } from './yaml';

/** What a step becomes: a resource, or a reason why CloudFormation cannot, or a part of another resource. */
export type Part =
  | {
      readonly kind: 'resource';
      readonly type: string;
      readonly properties: YamlFields;
      readonly given: readonly Given[];
    }
  | { readonly kind: 'by hand'; readonly reason: string }
  | { readonly kind: 'included'; readonly reason: string };
