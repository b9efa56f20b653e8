// @ts-check
import { parseDocument } from 'yaml';

/** @param {string} text */
export const lint = (text) => parseDocument(text).errors;
