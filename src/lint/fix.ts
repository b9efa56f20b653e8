import type { Fix, TextEdit } from '../finding';

/** A fix where there are edits, nothing where none are safe. */
export function fixOf(title: string, edits: readonly TextEdit[] | undefined): readonly Fix[] {
  return edits === undefined || edits.length === 0 ? [] : [{ kind: 'edits', title, edits }];
}

/** As a choice: never made together with all others. */
export function choiceOf(title: string, edits: readonly TextEdit[] | undefined): readonly Fix[] {
  return edits === undefined || edits.length === 0 ? [] : [{ kind: 'edits', title, edits, isChoice: true }];
}

/** All of them together, or nothing where one of them is not safe. */
export function allEdits(
  ...parts: readonly (readonly TextEdit[] | undefined)[]
): readonly TextEdit[] | undefined {
  if (parts.some((part) => part === undefined)) return undefined;
  const edits = parts.flatMap((part) => part ?? []);
  const insertions = edits.filter(({ span }) => span.start === span.end);
  const inside = (outer: TextEdit): readonly TextEdit[] =>
    insertions.filter(({ span }) => outer.span.start < span.start && span.start < outer.span.end);
  const moved = new Set(edits.flatMap(inside));
  return edits.filter((edit) => !moved.has(edit)).map((edit) => inPlaceOf(edit, inside(edit)));
}

/** New lines behind a line that goes take its place: edits must not overlap. */
function inPlaceOf(removal: TextEdit, insertions: readonly TextEdit[]): TextEdit {
  if (insertions.length === 0) return removal;
  const lines = insertions.map(({ text }) => text.replace(/^(\r?\n)([\s\S]*)$/, '$2$1'));
  return { span: removal.span, text: removal.text + lines.join('') };
}
