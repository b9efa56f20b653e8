import { type Command, type Fields, commandsIn, fieldsOf, listOf, stringOf, tagsOf } from './commands';
import type { Deed } from './deed';
import { made } from './deed';
import { changeOf } from './deed-of-command';

/**
 * What the lines of a bash script do, in order.
 *
 * @param outputOf what an output of a CloudFormation stack says
 */
export function deedsOfScript(text: string, outputOf: (line: string) => string | undefined): readonly Deed[] {
  const variables = new Map<string, string>();
  const valueOf = (name: string) => variables.get(name) ?? `$${name}`;
  const deeds: Deed[] = [];
  const looks: Command[] = [];
  for (const line of text.split('\n')) {
    if (line === '') looks.length = 0;
    const [, assigned = ''] = /^ *(\w+)=\$\(/.exec(line) ?? [];
    const output = outputOf(line);
    if (output !== undefined) variables.set(assigned, output);
    if (line.includes('printf')) tellHosts(deeds, line);
    for (const command of commandsIn(line, valueOf)) {
      const change = changeOf(command) ?? waitOf(command);
      const { profile, input, operation } = command;
      if (operation === 'change-tags-for-resource') tagZone(deeds, command);
      else if (change === undefined) {
        const result = resultOfLook(command);
        if (result !== undefined) variables.set(assigned, result);
        if (!assigned.startsWith('zone_') && !assigned.startsWith('target_')) looks.push(command);
      } else {
        deeds.push({ kind: '', profile, ...change, ...astray(command, looks) });
        const step = change['step'];
        if (assigned !== '' && typeof step === 'string') variables.set(assigned, made(step));
        if (operation === 'create-hosted-zone' && input['CallerReference'] !== '$reference') {
          throw new Error('A zone has a reference of its own');
        }
      }
    }
  }
  return deeds;
}

/** What looks whether a step is needed looks where the step changes something. */
function astray(command: Command, looks: readonly Command[]): Fields {
  const ids = JSON.stringify(command.input).match(/"(vpc|rtb)-0\w+"/g) ?? [];
  const wrong = looks.filter(
    (look) =>
      look.profile !== command.profile ||
      look.region !== command.region ||
      !ids.every((id) => `${JSON.stringify(look.input)}${look.query}`.includes(id)),
  );
  return wrong.length === 0 ? {} : { looksElsewhere: wrong };
}

function waitOf({ before, operation, input, query, region }: Command): Fields | undefined {
  if (operation !== 'describe-vpc-endpoints') return undefined;
  const endpoint = listOf(input['VpcEndpointIds']).join();
  const isAlone = before === '' || before.startsWith(`await 'available Available' `);
  if (isAlone) return { kind: 'await endpoint', region, endpoint };
  const { Name, Values } = fieldsOf(listOf(input['Filters'])[0] ?? {});
  const without = query.match(/\bvpce-\w+/g) ?? [];
  return Name === 'vpc-id' && before.startsWith('there=')
    ? { kind: 'verify hosts', region, vpcId: listOf(Values).join(), without }
    : undefined;
}

function tellHosts(deeds: Deed[], line: string): void {
  const last = deeds.at(-1);
  if (last?.kind !== 'verify hosts') return;
  const names = line.match(/[*\w-]+(\.[\w-]+)+/g) ?? [];
  deeds[deeds.length - 1] = { ...last, hosts: names };
}

function tagZone(deeds: Deed[], { input, profile }: Command): void {
  const zone = deeds.at(-1);
  const isOfZone =
    zone?.kind === 'create zone' &&
    input['ResourceId'] === made(String(zone['step'])) &&
    zone.profile === profile;
  if (!isOfZone) throw new Error('Tags are for the zone that was made just now');
  deeds[deeds.length - 1] = { ...zone, tags: tagsOf(input['AddTags']) };
}

/** What a look tells of something that a variable names. */
function resultOfLook({ operation, input, query, profile, region }: Command): string | undefined {
  const [peering] = listOf(input['VpcPeeringConnectionIds']);
  if (operation === 'describe-vpc-peering-connections' && peering !== undefined) return stringOf(peering);
  const [id] = listOf(input['VpcEndpointIds']);
  const [, half] = /\.(HostedZoneId|DnsName)$/.exec(query) ?? [];
  if (half === undefined || id === undefined) return undefined;
  return `${half} of ${JSON.stringify({ id, profile, region })}`.replaceAll('"', '\\"');
}
