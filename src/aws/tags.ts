import type { Tag, TagSpecification } from '@aws-sdk/client-ec2';
import type { Tags } from '../network/vpc';

export function tagsOf(tags: readonly Tag[] | undefined): Tags {
  return Object.fromEntries((tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));
}

/** The `Name` tag, where there is one that says something. */
export function nameOf(tags: readonly Tag[] | undefined): { readonly name?: string } {
  const name = tagsOf(tags).Name;
  return name === undefined || name === '' ? {} : { name };
}

/** EC2 refuses a specification without tags. */
export function tagSpecifications(
  kind: 'security-group' | 'vpc-endpoint' | 'vpc-peering-connection',
  tags: Tags,
): TagSpecification[] {
  const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  return list.length === 0 ? [] : [{ ResourceType: kind, Tags: list }];
}
