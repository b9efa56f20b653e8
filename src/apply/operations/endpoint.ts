import { t } from '@vscode/l10n';
import type { Endpoint } from '../../network/endpoint';
import { livingStates } from '../../plan/living-states';
import { fingerprint } from '../../plan/fingerprint';
import { planTag, stepTag } from '../../plan/plan';
import type { CreateEndpoint } from '../../plan/step';
import { tagsOfStep } from '../../plan/tags-of-step';
import { Problem } from '../../problem';
import { type Operation, notSo } from '../operation';
import { poll } from '../poll';
import type { Scene } from '../scene';
import { endpointsInVpc } from '../seen';
import { endpointPatience } from './endpoint-patience';
import { refuseLost } from './refuse-lost';

export const endpoint: Operation<'create endpoint'> = {
  find(step, scene) {
    const own = ownEndpoints(step, scene).find((candidate) => !isGone(candidate));
    if (own !== undefined) {
      refuseLost(step.serviceTitle, own);
      return { kind: 'so', ids: [own.id], madeBy: 'this plan' };
    }
    const same = endpointsInVpc(step, scene).find(
      (candidate) => candidate.serviceName === step.serviceName && livingStates.includes(candidate.state),
    );
    return same === undefined ? notSo : { kind: 'so', ids: [same.id], madeBy: 'unknown' };
  },

  async rehearse(step, scene) {
    await scene.account.createEndpoint('rehearse', scene.at, {
      ...requestOf(step, scene, 'rehearsal'),
      privateDns: isDnsStillOff(step, scene) ? 'off' : step.privateDns,
    });
  },

  async make(step, scene) {
    for (let attempt = scene.history.attempt; ; attempt++) {
      const made = await scene.account.createEndpoint('make', scene.at, requestOf(step, scene, attempt));
      if (made === undefined) throw new Error(`No endpoint for ${step.name}`);
      if (!isGone(made)) return [made.id];
      if (attempt > scene.history.attempt + 10) throw stillRemembered(step, made);
    }
  },

  own: (step, scene) => ownEndpoints(step, scene).map((candidate) => candidate.id),

  async rehearseUndo(_step, own, { account, at }) {
    for (const id of own) await account.deleteEndpoint('rehearse', at, id);
  },

  async undo(step, own, scene) {
    const leaving = endpointsInVpc(step, scene).filter((candidate) => candidate.state === 'deleting');
    for (const id of own) {
      if (leaving.some((candidate) => candidate.id === id)) continue;
      await scene.account.deleteEndpoint('make', scene.at, id);
    }
  },

  async settle(step, own, { tools, account, at, tell }) {
    const answer = await poll(tools, endpointPatience, async () => {
      const endpoints = await account.endpoints(at);
      if (!endpoints.some(({ id, state }) => own.includes(id) && state !== 'deleted')) return 'gone';
      tell(t('Waiting until {0} is gone', own.join(', ')));
      return undefined;
    });
    if (answer !== undefined) return;
    throw new Problem({
      code: 'timed-out',
      sentence: t('The endpoint of {0} ({1}) is still being deleted.', step.serviceTitle, own.join(', ')),
      remedy: t('Roll back again in a few minutes.'),
    });
  },
};

function isGone({ state }: Endpoint): boolean {
  return state === 'deleting' || state === 'deleted';
}

/** A token answers with the endpoint it made, also long after that one was deleted; the next attempt is new. */
function requestOf(step: CreateEndpoint, { plan, idOf }: Scene, attempt: number | 'rehearsal') {
  const securityGroupIds = step.securityGroups.flatMap((group) => idOf(group) ?? []);
  return {
    vpcId: step.vpcId,
    serviceName: step.serviceName,
    serviceRegion: step.serviceRegion,
    subnetIds: step.subnetIds,
    securityGroupIds,
    privateDns: step.privateDns,
    tags: tagsOfStep(step, plan),
    token: `${plan.id}-${fingerprint([step.name, securityGroupIds, attempt])}`,
  };
}

function stillRemembered(step: CreateEndpoint, { id }: Endpoint): Problem {
  return new Problem({
    code: 'conflict',
    sentence: t('AWS answers the request for {0} with {1}, which is deleted.', step.serviceTitle, id),
    remedy: t('Try again tomorrow, or choose other subnets and plan again.'),
  });
}

function ownEndpoints(step: CreateEndpoint, scene: Scene): readonly Endpoint[] {
  return endpointsInVpc(step, scene).filter(
    ({ tags }) => tags[planTag] === scene.plan.id && tags[stepTag] === step.name,
  );
}

/** A rehearsal with private DNS would fail for what an earlier step of the same plan puts right. */
function isDnsStillOff({ vpcId }: CreateEndpoint, { network }: Scene): boolean {
  const dns = network.vpcDetails[vpcId]?.dns;
  return dns?.kind === 'read' && !(dns.value.enableDnsSupport && dns.value.enableDnsHostnames);
}
