import type { Tags } from '../network/vpc';
import { Refusal } from './refusal';

/** The `Name` tag as a property that is absent where there is none. */
export function nameFrom(tags: Tags): { readonly name?: string } {
  const name = tags['Name'];
  return name === undefined || name === '' ? {} : { name };
}

/** Limits: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions */
export function checkTags(tags: Tags): void {
  const entries = Object.entries(tags);
  if (entries.length > 50) throw new Refusal('TagLimitExceeded', 'More than 50 tags specified');
  for (const [key, value] of entries) {
    if (/^aws:/i.test(key))
      throw new Refusal(
        'InvalidParameterValue',
        `Tag keys starting with 'aws:' are reserved for internal use`,
      );
    if (key.length < 1 || key.length > 128)
      throw new Refusal('InvalidParameterValue', `Tag key '${key}' must have 1 to 128 characters`);
    if (value.length > 256)
      throw new Refusal('InvalidParameterValue', `The value of tag '${key}' exceeds 256 characters`);
  }
}
