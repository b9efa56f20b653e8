import { t } from '@vscode/l10n';
import { Problem, isProblem } from '../problem';

/** Runs all rehearsals and throws one problem that names every missing permission; else the first other problem. */
export async function collectRefusals(rehearsals: readonly (() => Promise<void>)[]): Promise<void> {
  const problems: Problem[] = [];
  for (const rehearse of rehearsals) {
    try {
      await rehearse();
    } catch (error) {
      if (!isProblem(error) || error.code === 'cancelled') throw error;
      problems.push(error);
    }
  }
  const denied = problems.filter((problem) => problem.code === 'permission-missing');
  const permissions = [...new Set(denied.flatMap(({ facts }) => facts.permission ?? []))].sort();
  const [first] = denied;
  if (first === undefined || permissions.length < 2) {
    const problem = first ?? problems[0];
    if (problem !== undefined) throw problem;
    return;
  }
  throw new Problem({
    ...first.facts,
    sentence: t('Nothing was changed: these permissions are missing: {0}.', permissions.join(', ')),
    permissions,
  });
}
