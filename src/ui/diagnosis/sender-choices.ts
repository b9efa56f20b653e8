import { t } from '@vscode/l10n';
import type { Sender, SenderKind } from '../../diagnose/sender';
import type { FoundSender } from '../../diagnose/senders-of';
import type { Reading } from '../../network/reading';
import type { SendersOfVpc } from './read-senders';

export interface SenderChoices {
  readonly groups: readonly SenderGroup[];
  /** Why something is not listed, or only by its id. */
  readonly obstacles: readonly Obstacle[];
}

export interface SenderGroup {
  readonly heading: string;
  readonly rows: readonly SenderRow[];
}

export interface SenderRow {
  readonly label: string;
  readonly description: string;
  readonly detail?: string;
  readonly sender: Sender;
}

export interface Obstacle {
  readonly label: string;
  readonly detail?: string;
}

/** What a person chooses a sender from: names, ids and addresses stand where a search finds them. */
export function senderChoices(reading: Reading<SendersOfVpc>): SenderChoices {
  if (reading.kind === 'unread') {
    const { sentence, remedy } = reading.problem;
    return { groups: [], obstacles: [{ label: `$(warning) ${sentence}`, detail: remedy }] };
  }
  const { found, instanceNames } = reading.value;
  const groups = (Object.keys(headings) as SenderKind[]).flatMap((kind) => {
    const rows = found.filter(({ what }) => what.kind === kind).map(rowOf);
    return rows.length === 0 ? [] : [{ heading: headings[kind](), rows }];
  });
  if (groups.length === 0)
    return {
      groups,
      obstacles: [{ label: t('$(info) Nothing that could send has a network interface here.') }],
    };
  return { groups, obstacles: obstaclesToNames(instanceNames) };
}

function obstaclesToNames(names: SendersOfVpc['instanceNames']): readonly Obstacle[] {
  if (names.kind === 'read') return [];
  const { sentence, remedy } = names.problem;
  return [{ label: t('$(info) Instances are listed by their ids alone.'), detail: `${sentence} ${remedy}` }];
}

/** Where EC2 does not say what something is, the heading says that words on its network interface do. */
const headings: { readonly [K in SenderKind]: () => string } = {
  instance: () => t('Instances'),
  function: () => t('Lambda functions, by description'),
  task: () => t('ECS tasks, by description'),
  'network interface': () => t('Other network interfaces'),
};

function rowOf({ what, places, addresses, description }: FoundSender): SenderRow {
  const { id, name } = what;
  const subnetIds = new Set(places.flatMap((place) => place.subnetIds));
  return {
    label: name ?? id,
    description: [...(name === undefined ? [] : [id]), ...addresses, ...subnetIds].join(' · '),
    ...(description === undefined ? {} : { detail: description }),
    sender: { what, places },
  };
}
