import {
  createCredentialChain,
  fromContainerMetadata,
  fromHttp,
  fromInstanceMetadata,
} from '@aws-sdk/credential-providers';
import type { AwsCredentialIdentityProvider } from '@smithy/types';

/** What brings the credentials of the container or the instance that this is; nothing where it can be neither. */
export function ofMachine(): readonly AwsCredentialIdentityProvider[] {
  const { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: relative, AWS_CONTAINER_CREDENTIALS_FULL_URI: full } =
    process.env;
  // The one for containers ends a chain where neither is set.
  if ((relative ?? '') !== '' || (full ?? '') !== '') {
    return [createCredentialChain(fromHttp(), fromContainerMetadata())];
  }
  const isOff = !['', 'false'].includes((process.env.AWS_EC2_METADATA_DISABLED ?? '').toLowerCase());
  return isOff ? [] : [fromInstanceMetadata()];
}
