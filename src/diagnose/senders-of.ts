import type { NetworkInterface } from '../network/network-interface';
import type { Sender, SenderIdentity, SenderKind, SenderPlace } from './sender';

/** Something in a VPC that may send, found by its network interfaces. */
export interface FoundSender extends Sender {
  readonly what: SenderIdentity;
  readonly addresses: readonly string[];
  /** What is written on a network interface that is not known to belong to anything. */
  readonly description?: string;
}

/**
 * Instances first, then functions and tasks, then network interfaces of which it does not show whose they are.
 *
 * @param instanceNames by instance id; ids stand alone where a name is not known
 */
export function sendersOf(
  interfaces: readonly NetworkInterface[],
  instanceNames: Readonly<Record<string, string>>,
): readonly FoundSender[] {
  const sending = interfaces.filter(({ type }) => type === undefined || !carriersOfAws.has(type));
  const owned = sending.map((face) => ({ face, what: identityOf(face, instanceNames) }));
  const groups = Map.groupBy(owned, ({ what }) => `${what.kind} ${what.id}`);
  return [...groups.values()]
    .flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : found(
            first.what,
            [first, ...others].map(({ face }) => face),
          ),
    )
    .sort(inOrder);
}

/** Kinds that AWS keeps for itself, and that no program of a customer is behind; `efa-only` has no address. */
const carriersOfAws: ReadonlySet<string> = new Set([
  ...['vpc_endpoint', 'nat_gateway', 'natGateway', 'transit_gateway', 'global_accelerator_managed'],
  ...['gateway_load_balancer', 'gateway_load_balancer_endpoint', 'load_balancer', 'network_load_balancer'],
  ...[
    'api_gateway_managed',
    'iot_rules_managed',
    'aws_codestar_connections_managed',
    'quicksight',
    'efa-only',
  ],
]);

/** The task comes before the instance: on EC2 its network interface is attached to the instance that it runs on. */
function identityOf(face: NetworkInterface, instanceNames: Readonly<Record<string, string>>): SenderIdentity {
  const { id, name, instanceId, tags } = face;
  const task = face.isFree ? undefined : taskIdOf(face);
  if (task !== undefined) return identity('task', task, tags['aws:ecs:serviceName']);
  if (instanceId !== undefined) return identity('instance', instanceId, instanceNames[instanceId]);
  const functionName = face.isFree ? undefined : functionNameOf(face);
  if (functionName !== undefined) return identity('function', functionName, undefined);
  return identity('network interface', id, name);
}

function identity(kind: SenderKind, id: string, name: string | undefined): SenderIdentity {
  return { kind, id, ...(name === undefined || name === '' ? {} : { name }) };
}

/** Read off what AWS writes there, which its documentation does not promise: the ARN of the task's attachment. */
function taskIdOf({ description }: NetworkInterface): string | undefined {
  return /^arn:aws[\w-]*:ecs:[\w-]*:\d*:attachment\/([\w-]+)$/.exec(description)?.[1];
}

/**
 * Read off what AWS writes there, which its documentation does not promise. Functions with the same subnets and groups
 * share a network interface, and it has the name of one of them:
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
 */
function functionNameOf({ description }: NetworkInterface): string | undefined {
  return /^AWS Lambda VPC ENI[-: ]+([\w-]+?)(?:-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})?$/.exec(
    description,
  )?.[1];
}

function found(what: SenderIdentity, faces: readonly NetworkInterface[]): FoundSender {
  const description = what.kind === 'network interface' ? faces[0]?.description : undefined;
  return {
    what,
    places: placesOf(faces),
    addresses: faces.flatMap(({ addresses }) => addresses),
    ...(description === undefined || description === '' ? {} : { description }),
  };
}

function placesOf(faces: readonly NetworkInterface[]): readonly SenderPlace[] {
  const sets = Map.groupBy(faces, ({ securityGroupIds }) => [...securityGroupIds].sort().join(' '));
  return [...sets].map(([groups, alike]) => ({
    subnetIds: [...new Set(alike.map(({ subnetId }) => subnetId))].sort(),
    securityGroupIds: groups === '' ? [] : groups.split(' '),
  }));
}

const kinds: readonly SenderKind[] = ['instance', 'function', 'task', 'network interface'];

function inOrder({ what: a }: FoundSender, { what: b }: FoundSender): number {
  return (
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    (a.name ?? a.id).localeCompare(b.name ?? b.id) ||
    a.id.localeCompare(b.id)
  );
}
