import { httpsAccess } from '../../plan/https-access';
import { ruling } from './https-rule';

export const allowHttps = ruling<'allow HTTPS'>({
  direction: 'ingress',
  peerOf: ({ cidr }) => ({ kind: 'cidr', cidr }),
  isSo: ({ cidr }, group) => httpsAccess([group], [cidr]).missing.length === 0,
  allow: 'allowIngress',
  revoke: 'revokeIngress',
});
