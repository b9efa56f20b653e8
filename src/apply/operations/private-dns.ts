import type { SetPrivateDns } from '../../plan/step';
import type { Endpoint } from '../../network/endpoint';
import type { Plan } from '../../plan/plan';
import { type Operation, notSo } from '../operation';
import { permissionOnly } from '../permission-only';
import type { Scene } from '../scene';
import { endpointsInVpc } from '../seen';

export const privateDns: Operation<'set private DNS'> = {
  /** One that is gone answers nothing any more. */
  find(step, scene) {
    const endpoint = endpointOf(step, scene);
    const id = scene.idOf(step.endpoint);
    if (endpoint === undefined && id !== undefined && step.value === 'off') {
      return { kind: 'so', ids: [id], madeBy: 'unknown' };
    }
    return endpoint !== undefined && isOn(endpoint) === step.value
      ? { kind: 'so', ids: [endpoint.id], madeBy: 'unknown' }
      : notSo;
  },

  async rehearse(step, { account, at, idOf, plan }) {
    const id = idOf(step.endpoint);
    if (id === undefined) return;
    const rehearse = () => account.setPrivateDns('rehearse', at, id, step.value);
    await (isPrepared(step, plan) ? permissionOnly(rehearse) : rehearse());
  },

  async make(step, { account, at, idOf }) {
    const id = idOf(step.endpoint);
    if (id === undefined) throw new Error(`No endpoint for ${step.name}`);
    await account.setPrivateDns('make', at, id, step.value);
    return [id];
  },

  own(step, scene) {
    const endpoint = endpointOf(step, scene);
    const isAsMade = endpoint !== undefined && isOn(endpoint) === step.value;
    return scene.history.isOwn && isAsMade ? [endpoint.id] : [];
  },

  async rehearseUndo(step, own, { account, at }) {
    for (const id of own) await account.setPrivateDns('rehearse', at, id, opposite[step.value]);
  },

  async undo(step, own, { account, at }) {
    for (const id of own) await account.setPrivateDns('make', at, id, opposite[step.value]);
  },

  settle: () => Promise.resolve(),
};

/** A rehearsal would fail for what earlier steps of the same plan put right: DNS attributes, or the name of another endpoint. */
function isPrepared(step: SetPrivateDns, { steps }: Plan): boolean {
  return (
    step.value === 'on' &&
    steps.some(
      (other) =>
        other.kind === 'enable DNS attribute' ||
        other.kind === 'await endpoint' ||
        (other.kind === 'set private DNS' && other.value === 'off'),
    )
  );
}

const opposite = { on: 'off', off: 'on' } as const;

function isOn({ privateDnsEnabled }: Endpoint): 'on' | 'off' {
  return privateDnsEnabled ? 'on' : 'off';
}

function endpointOf(step: SetPrivateDns, scene: Scene): Endpoint | undefined {
  const id = scene.idOf(step.endpoint);
  return endpointsInVpc(step, scene).find((endpoint) => endpoint.id === id);
}
