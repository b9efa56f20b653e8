import { type Scalar, isScalar } from 'yaml';
import { type Frame, type YamlDocument, parseDocuments, rangeOf } from '../document';
import type { Entry } from '../tree';
import { literalFrame } from './literal-frame';
import { foldedFrame, quotedFrame } from './respelled-frame';

/**
 * The YAML documents in a text that a scalar holds, whose spans and edits are those of the outermost text. None where
 * an anchor shares the scalar with other places.
 */
export function documentsInside(document: YamlDocument, { node, isShared }: Entry): readonly YamlDocument[] {
  if (isShared || !isScalar(node) || typeof node.value !== 'string') return [];
  const frame = frameOf(document, node, node.value);
  return frame === undefined ? [] : parseDocuments(frame);
}

function frameOf(document: YamlDocument, node: Scalar, value: string): Frame | undefined {
  const range = rangeOf(document, node);
  switch (node.type) {
    case 'BLOCK_LITERAL':
      return literalFrame(document.frame, range, value);
    case 'BLOCK_FOLDED':
      return foldedFrame(document.frame, range, value);
    case 'QUOTE_DOUBLE':
    case 'QUOTE_SINGLE':
      return quotedFrame(document.frame, range, value);
    default:
      return undefined;
  }
}
