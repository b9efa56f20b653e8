import { httpsWayOut } from '../../plan/https-access';
import { ruling } from './https-rule';

export const allowHttpsOut = ruling<'allow HTTPS out'>({
  direction: 'egress',
  peerOf: ({ to }) => to,
  isSo: ({ to }, group) =>
    to.kind === 'cidr'
      ? httpsWayOut([group], [to.cidr]).missing.length === 0
      : httpsWayOut([group], []).named.includes(to.id),
  allow: 'allowEgress',
  revoke: 'revokeEgress',
});
