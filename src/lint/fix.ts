import type { Fix, TextEdit } from '../finding';

/** A fix where there are edits, nothing where none are safe. */
export function fixOf(title: string, edits: readonly TextEdit[] | undefined): readonly Fix[] {
  return edits === undefined || edits.length === 0 ? [] : [{ kind: 'edits', title, edits }];
}

/** All of them together, or nothing where one of them is not safe. */
export function allEdits(
  ...parts: readonly (readonly TextEdit[] | undefined)[]
): readonly TextEdit[] | undefined {
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}
