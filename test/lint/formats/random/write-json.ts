import type { Choices } from './choices';
import type { Tree } from './write-yaml';

/** JSON in one of the layouts that people and tools give it, with comments now and then. */
export function writeJson(tree: Tree, choose: Choices): string {
  const indent = choose.one([2, 4, '\t', 0]);
  const lineBreak = choose.one(['\n', '\r\n']);
  const hasComments = choose.seldom() && indent !== 0;
  const lines = JSON.stringify(tree, null, indent).split('\n');
  const commented = lines.flatMap((line, index) => {
    if (!hasComments || index === 0 || !choose.seldom()) return [line];
    return choose.one([
      [`${line} // why`],
      [`${/^\s*/.exec(line)?.[0] ?? ''}/* one */`, line],
      [`${line} /* "x": */`],
    ]);
  });
  return commented.join(lineBreak) + (choose.seldom() ? '' : lineBreak);
}
