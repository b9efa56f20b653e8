import type { Given } from './given';
import type { YamlFields } from './yaml';

/** What a step becomes: a resource, or a reason why a command has to do it, or nothing but what there is to know. */
export type Part =
  | {
      readonly kind: 'resource';
      readonly type: string;
      readonly properties: YamlFields;
      readonly given: readonly Given[];
      /** Why a command may have to do it after all. */
      readonly unless: string | undefined;
    }
  | { readonly kind: 'by hand'; readonly reason: string }
  | { readonly kind: 'remark'; readonly sentences: readonly string[] };
