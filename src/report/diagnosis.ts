import { t } from '@vscode/l10n';
import type { Diagnosis, HostVerdict, Unknown, Verdict } from '../diagnose/diagnosis';
import { describeSender, doubtOfSender } from '../diagnose/describe-sender';
import type { Sender } from '../diagnose/sender';
import type { NotJudged } from '../diagnose/not-judged';
import type { Gathered } from '../diagnose/evidence/gather';
import { codeSpan, escapeMarkdown, markdownTable } from './markdown';
import { reportFindings } from './findings';
import { followReality, reportSeen } from './seen';

/**
 * A diagnosis as a Markdown document for people who were not there.
 *
 * @param at milliseconds since 1970
 * @param gathered what was seen since, which the verdicts follow
 */
export function reportDiagnosis(diagnosis: Diagnosis, at: number, gathered?: Gathered): string {
  const { unknowns, notJudged = [] } = diagnosis;
  const hosts = followReality(diagnosis.hosts, gathered);
  // What could not be read has a section of its own.
  const told = diagnosis.findings.filter(({ rule }) => rule !== 'could-not-be-read');
  const sections = [
    `# ${t('Diagnosis of {0}', escapeMarkdown(diagnosis.vpcName ?? diagnosis.vpcId))}`,
    scopeOf(diagnosis, at),
    ...(hosts.length === 0 ? [] : [`## ${t('Verdict')}`, summaryOf(hosts)]),
    `## ${t('Findings')}`,
    told.length === 0 ? t('None.') : reportFindings(told),
    ...reportSeen(gathered),
    ...(unknowns.length === 0
      ? []
      : [`## ${t('What is not known')}`, unknowns.map(lineOfUnknown).join('\n')]),
    ...(hosts.length === 0
      ? []
      : [`## ${t('Hosts')}`, hostsOf(hosts), `## ${t('Evidence')}`, evidenceOf(hosts)]),
    `## ${t('What was not looked at')}`,
    t('This diagnosis reads the configuration of AWS and sends nothing into the VPC.'),
    ...(notJudged.length === 0 ? [] : [notJudged.map(lineOfNotJudged).join('\n')]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function scopeOf(diagnosis: Diagnosis, at: number): string {
  const { accountId, emulator, profile, region, site, vpcId, from } = diagnosis;
  const time = new Date(at)
    .toISOString()
    .replace('T', ' ')
    .replace(/:\d+\.\d+Z$/, ' UTC');
  const rows = [
    [t('Site'), codeSpan(site)],
    [t('VPC'), codeSpan(vpcId)],
    ...(from === undefined ? [] : rowsOfSender(from)),
    [t('Region'), codeSpan(region)],
    [t('Account'), accountId === undefined ? t('not known') : codeSpan(accountId)],
    [t('Profile'), codeSpan(profile)],
    ...(emulator === undefined ? [] : [[t('Emulator'), codeSpan(emulator)]]),
    [t('Time'), time],
  ];
  const doubt = from?.what && doubtOfSender(from.what);
  return [markdownTable([t('Scope'), ''], rows), ...(doubt === undefined ? [] : [doubt])].join('\n\n');
}

function rowsOfSender(from: Sender): readonly (readonly string[])[] {
  const { places, what } = from;
  const subnets = new Set(places.flatMap(({ subnetIds }) => subnetIds));
  const groups = new Set(places.flatMap(({ securityGroupIds }) => securityGroupIds));
  return [
    ...(what === undefined ? [] : [[t('From'), escapeMarkdown(describeSender(from))]]),
    [t('Subnets'), [...subnets].map(codeSpan).join(', ')],
    ...(groups.size === 0 ? [] : [[t('Security groups'), [...groups].map(codeSpan).join(', ')]]),
  ];
}

function summaryOf(hosts: readonly HostVerdict[]): string {
  const count = (verdict: Verdict): number => hosts.filter((host) => host.verdict === verdict).length;
  const rows = verdicts
    .filter((verdict) => count(verdict) > 0)
    .map((verdict) => [`**${verdict}**`, String(count(verdict)), meanings[verdict]()]);
  return [
    t('Private: {0} of {1} intake hosts.', count('private'), hosts.length),
    markdownTable([t('Verdict'), t('Hosts'), t('Meaning')], rows),
  ].join('\n\n');
}

const verdicts: readonly Verdict[] = ['private', 'broken', 'public', 'nxdomain', 'elsewhere', 'unknown'];

const meanings: Readonly<Record<Verdict, () => string>> = {
  private: () => t('Resolves to an endpoint that can answer.'),
  broken: () => t('Is meant to be private and cannot work as it is.'),
  public: () => t('Resolves to the internet.'),
  nxdomain: () => t('Does not resolve: a private zone answers and has no such record.'),
  elsewhere: () => t('Is answered by something whose answers this account does not show.'),
  unknown: () => t('Could not be judged.'),
};

function hostsOf(hosts: readonly HostVerdict[]): string {
  return markdownTable(
    [t('Host'), t('Service'), t('Verdict'), t('Why')],
    hosts.map(({ host, service, verdict, why }) => [
      codeSpan(host),
      escapeMarkdown(service.title),
      `**${verdict}**`,
      escapeMarkdown(why),
    ]),
  );
}

/** Hosts with the same chain, as those of one closed VPC, share a line. */
function evidenceOf(hosts: readonly HostVerdict[]): string {
  const chains = Map.groupBy(hosts, ({ evidence }) =>
    evidence.map(({ sentence }) => escapeMarkdown(sentence)).join(' → '),
  );
  return [...chains].map(([chain, group]) => `- ${group.map(nameOf).join(', ')}: ${chain}`).join('\n');
}

function nameOf({ host, asked }: HostVerdict): string {
  return host === asked ? codeSpan(host) : t('{0} (asked as {1})', codeSpan(host), codeSpan(asked));
}

function lineOfNotJudged({ sentence, remedy }: NotJudged): string {
  return `- ${escapeMarkdown(sentence)} ${escapeMarkdown(remedy)}`;
}

function lineOfUnknown({ sentence, remedy, permission, hosts }: Unknown): string {
  const asked = permission === undefined ? [] : [t('Permission: {0}.', codeSpan(permission))];
  const parts = [
    escapeMarkdown(sentence),
    escapeMarkdown(remedy),
    ...asked,
    t('Hosts that wait for it: {0}.', hosts.length),
  ];
  return `- ${parts.join(' ')}`;
}
