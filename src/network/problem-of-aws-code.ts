import { t } from '@vscode/l10n';
import { Problem } from '../problem';
import { attempt } from './attempt';
import type { RefusedCall } from './refused-call';
import { wordingOfAwsCode } from './wording-of-aws-code';

/** The same words for the same AWS error, wherever it comes from. */
export function problemOfAwsCode(call: RefusedCall, cause?: unknown): Problem {
  const wording = wordingOfAwsCode(call);
  return new Problem(
    {
      code: wording.code,
      sentence: t('{0}: {1}.', attempt(call), wording.why),
      remedy: wording.remedy,
      serviceCode: call.serviceCode,
      ...(wording.actions === undefined ? {} : { actions: wording.actions }),
      ...(wording.permission === undefined ? {} : { permission: wording.permission }),
    },
    cause,
  );
}
