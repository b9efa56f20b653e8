import type * as aws from '../../aws/entry';
import { atFirstUse } from './at-first-use';

export type AwsBundle = typeof aws;

/** The AWS SDK. */
export const loadAws = atFirstUse('./aws.js') as () => AwsBundle;
