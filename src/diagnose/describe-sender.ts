import { t } from '@vscode/l10n';
import { someOf } from '../plan/some-of';
import type { Sender, SenderIdentity } from './sender';

/** For a place behind "from". */
export function describeSender({ what, places }: Sender): string {
  if (what === undefined) return someOf(places.flatMap(({ subnetIds }) => subnetIds));
  const { kind, id, name } = what;
  switch (kind) {
    case 'instance':
      return name === undefined ? t('instance {0}', id) : t('instance {0} ({1})', name, id);
    case 'function':
      return t('Lambda function {0}', id);
    case 'task':
      return name === undefined ? t('ECS task {0}', id) : t('ECS task of {0} ({1})', name, id);
    case 'network interface':
      return name === undefined ? t('network interface {0}', id) : t('network interface {0} ({1})', name, id);
  }
}

/** Where what it is was concluded from words that AWS does not promise; undefined where EC2 says so itself. */
export function doubtOfSender({ kind }: SenderIdentity): string | undefined {
  switch (kind) {
    case 'function':
      return t(
        'Known by the description of its network interfaces. Functions with the same subnets and security groups share them, and the description names one.',
      );
    case 'task':
      return t(
        'Known by the description of its network interface. A task that takes its place may get another subnet.',
      );
    case 'instance':
    case 'network interface':
      return undefined;
  }
}
