import { QuickPickItemKind, l10n } from 'vscode';
import type { Sender } from '../../diagnose/sender';
import type { Network } from '../../network/network';
import type { Reading } from '../../network/reading';
import { answered } from '../flow/answered';
import { type Question, runFlow } from '../flow/flow';
import { type Choice, pickOne } from '../flow/pick';
import type { What } from './ask-what';
import { type SubnetsAnswered, askGroups, askSubnets } from './ask-subnets-of-sender';
import type { SendersOfVpc } from './read-senders';
import { senderChoices } from './sender-choices';

/** Each is called at most once, when somebody has to choose from it. */
export interface SenderSources {
  readonly senders: () => Promise<Reading<SendersOfVpc>>;
  readonly network: () => Promise<Network>;
}

interface Answers extends SubnetsAnswered {
  readonly chosen?: Sender | 'subnets';
}

/** What sends: found by its network interfaces, or described by its subnets and groups. Undefined when the person left. */
export async function askSender(what: What, sources: SenderSources): Promise<Sender | undefined> {
  const network = once(sources.network);
  const isBySubnets = ({ chosen }: Answers) => chosen === 'subnets';
  const answers = await runFlow<Answers>(
    [
      whoQuestion(what, once(sources.senders)),
      { isOpen: isBySubnets, ask: askSubnets(title(), what, network) },
      { isOpen: isBySubnets, ask: askGroups(title(), what, network) },
    ],
    {},
  );
  if (answers?.chosen === undefined) return undefined;
  if (answers.chosen !== 'subnets') return answers.chosen;
  const { subnetIds = [], securityGroupIds = [] } = answers;
  return { places: [{ subnetIds, securityGroupIds }] };
}

const title = () => l10n.t('Diagnose from an instance, task or function');

function whoQuestion({ vpcId }: What, senders: SenderSources['senders']): Question<Answers> {
  return {
    isOpen: () => true,
    ask: async (answers, position) => {
      const reply = await pickOne({
        title: title(),
        position,
        placeholder: l10n.t('What in {0} sends to Datadog? Search by name, id or address.', vpcId),
        choices: senders().then((reading) => choicesOf(reading, answers)),
      });
      return answered(reply, (chosen) => ({ ...answers, chosen }));
    },
  };
}

function choicesOf(
  reading: Reading<SendersOfVpc>,
  { chosen }: Answers,
): readonly Choice<Sender | 'subnets'>[] {
  const { groups, obstacles } = senderChoices(reading);
  return [
    ...groups.flatMap(({ heading, rows }) => [
      { kind: QuickPickItemKind.Separator, label: heading },
      ...rows.map(({ sender, ...words }) => ({ ...words, value: sender })),
    ]),
    ...obstacles,
    { kind: QuickPickItemKind.Separator, label: l10n.t('Described by hand') },
    {
      label: l10n.t('Subnets...'),
      detail: l10n.t('For a function that is not listed, or for what does not run yet.'),
      value: 'subnets',
      picked: chosen === 'subnets' || groups.length === 0,
    },
  ];
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => (asked ??= ask());
}
