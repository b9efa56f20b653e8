import { isProblem } from '../../problem';
import { answerOf } from '../aws-answer';

/**
 * Whether a call that has no token failed this way only when it was repeated: then its first attempt, whose answer was
 * lost, may have done what was asked.
 */
export function failedWhenRepeated(error: unknown, serviceCode: string): boolean {
  if (!isProblem(error) || error.facts.serviceCode !== serviceCode) return false;
  return (answerOf(error.cause)?.attempts ?? 1) > 1;
}
