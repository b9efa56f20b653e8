import { l10n } from 'vscode';
import type { VpcReference } from '../../network/zone';
import type { Plan } from '../../plan/plan';
import { runFlow } from '../flow/flow';
import type { Networks } from '../network/networks';
import { planNow } from '../plan/plan-now';
import { askHub } from './ask-hub';
import { askProfile } from './ask-profile';
import { askSecurityGroup } from './ask-security-group';
import { askSelection } from './ask-selection';
import { askServices } from './ask-services';
import { askSite } from './ask-site';
import { askSubnets } from './ask-subnets';
import { askVpc } from './ask-vpc';
import { askWay } from './ask-way';
import type { Asking } from './asking';
import { type ProvisionAnswers, requestOf } from './provision-answers';

/** Where the person started from; everything that is known is not asked. */
export interface Start {
  readonly profile?: string;
  readonly vpc?: VpcReference;
  /** Suggested, and asked all the same. */
  readonly site?: string;
  readonly services?: readonly string[];
}

/** Asks for what a plan needs and plans it; undefined when the person left. Nothing is changed. */
export async function planProvisioning(
  networks: Networks,
  profiles: readonly string[],
  start: Start,
): Promise<Plan | undefined> {
  const leaving = new AbortController();
  const { vpc } = start;
  const [only, ...others] = profiles;
  const profile = start.profile ?? (others.length === 0 ? only : undefined);
  const asking = { title: l10n.t('Provision endpoints'), networks, signal: leaving.signal };
  try {
    const answers = await runFlow<ProvisionAnswers>(
      [
        askProfile(asking, profile === undefined ? profiles : []),
        askSite(asking, vpc?.region),
        askVpc(asking, vpc === undefined ? 'any' : 'given'),
        askWay(asking),
        askHub(asking, profiles),
        askSelection(asking, start.services),
        askServices(asking),
        askSubnets(asking),
        askSecurityGroup(asking),
      ],
      {
        ...(profile === undefined ? {} : { profile }),
        ...(vpc === undefined ? {} : { vpc: { region: vpc.region, vpcId: vpc.vpcId } }),
        ...(start.site === undefined ? {} : { site: start.site }),
        ...(start.services === undefined ? {} : { services: start.services }),
      },
    );
    return answers && (await plan(asking, answers));
  } finally {
    leaving.abort();
  }
}

async function plan({ networks, signal }: Asking, answers: ProvisionAnswers): Promise<Plan | undefined> {
  const request = requestOf(answers);
  return request && planNow(request, networks, signal);
}
