import type { DiagnosisRow } from './diagnosis/diagnosis-row';
import type { NetworkRow } from './network/network-row';

/** VS Code hands a tree's own objects to its commands; anything else comes from elsewhere. */
export function networkRowOf(argument: unknown): NetworkRow | undefined {
  return isRow(argument) && 'state' in argument ? (argument as NetworkRow) : undefined;
}

export function diagnosisRowOf(argument: unknown): DiagnosisRow | undefined {
  return isRow(argument) && 'diagnosis' in argument ? (argument as DiagnosisRow) : undefined;
}

function isRow(argument: unknown): argument is { readonly kind: string; readonly key: string } {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && 'key' in argument;
}
