import { l10n, window } from 'vscode';
import type { PlanRequest } from '../../plan/request';
import { signalOf } from '../cancellation';
import { loadWork } from '../lazy/work';
import { views } from '../manifest';
import type { Parts } from '../parts';

/** Reads what the plan needs, makes it and shows it. Nothing is changed before it is applied. */
export async function planAndShow({ networks, plans }: Parts, request: PlanRequest): Promise<void> {
  const { planNow } = loadWork();
  const options = { location: { viewId: views.network }, title: l10n.t('Planning for {0}', request.vpcId) };
  const plan = await window.withProgress(options, (_, token) => planNow(request, networks, signalOf(token)));
  await plans().show(plan);
}
