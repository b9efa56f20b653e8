import { Refusal } from './refusal';

/** Something that a policy does not allow. */
export interface Denial {
  /** An IAM action such as `ec2:DescribeVpcs`, or several by a last `*`, such as `route53:*`. */
  readonly action: string;
  /** In this region only. */
  readonly region?: string;
  /** For this profile only. */
  readonly profile?: string;
}

interface Wish {
  readonly actions: readonly string[];
  readonly region: string | undefined;
  readonly profile: string;
  readonly arn: string;
}

/** "No permissions are required", and a policy that denies it has no effect. */
const alwaysAllowed = 'sts:GetCallerIdentity';

export function checkPermission(denials: readonly Denial[], wish: Wish): void {
  const denied = wish.actions.find(
    (action) => action !== alwaysAllowed && denials.some((denial) => denies(denial, action, wish)),
  );
  if (denied === undefined) return;
  const message = `User: ${wish.arn} is not authorized to perform: ${denied}`;
  // The code belongs to the service that was called, even where the action that is missing is of another one.
  const called = wish.actions[0] ?? denied;
  if (called.startsWith('ec2:'))
    throw new Refusal(
      'UnauthorizedOperation',
      `You are not authorized to perform this operation. ${message}`,
    );
  throw new Refusal(called.startsWith('route53:') ? 'AccessDenied' : 'AccessDeniedException', message);
}

function denies(denial: Denial, action: string, { region, profile }: Wish): boolean {
  const matches = denial.action.endsWith('*')
    ? action.startsWith(denial.action.slice(0, -1))
    : action === denial.action;
  return (
    matches &&
    (denial.region === undefined || denial.region === region) &&
    (denial.profile === undefined || denial.profile === profile)
  );
}
