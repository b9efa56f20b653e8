import { t } from '@vscode/l10n';
import type { Reference, Step, StepKind, StepOf } from './step';

export interface StepDescription {
  /** An order: what is done to what. */
  readonly what: string;
  readonly where: string;
  /** What rolling back does about it. */
  readonly undo: string;
}

export function describeStep(step: Step): StepDescription {
  return describe(step.kind, step);
}

function describe<K extends StepKind>(kind: K, step: StepOf<K>): StepDescription {
  return table[kind](step);
}

const table: { readonly [K in StepKind]: (step: StepOf<K>) => StepDescription } = {
  'enable DNS attribute': (step) => ({
    what: t('Turn on {0}', step.attribute),
    where: step.vpcId,
    undo: t('Turns it off again'),
  }),
  'create security group': (step) => ({
    what: t('Create security group {0}', step.groupName),
    where: step.vpcId,
    undo: t('Deletes the security group'),
  }),
  'allow HTTPS': (step) => ({
    what: t('Allow inbound TCP 443 from {0}', step.cidr),
    where: wordingOf(step.securityGroup, t('the new security group')),
    undo: t('Removes the rule'),
  }),
  'create endpoint': (step) => ({
    what:
      step.privateDns === 'on'
        ? t('Create the endpoint of {0}, which answers {1}', step.serviceTitle, step.privateDnsName)
        : t('Create the endpoint of {0}, without private DNS', step.serviceTitle),
    where: step.subnetIds.join(', '),
    undo: t('Deletes the endpoint'),
  }),
  'await endpoint': (step) => ({
    what: t('Wait until the endpoint of {0} is available', step.serviceTitle),
    where: wordingOf(step.endpoint, t('the new endpoint')),
    undo: t('Nothing to undo'),
  }),
};

function wordingOf(reference: Reference, stillToCome: string): string {
  return reference.kind === 'id' ? reference.id : stillToCome;
}
