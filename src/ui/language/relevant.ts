import type { DocumentFilter, TextDocument } from 'vscode';
import { mayHoldAgentConfiguration } from '../../lint/candidate';

const languages = ['yaml', 'dockercompose', 'helm', 'json', 'jsonc', 'dotenv'];
const paths = /\.(?:ya?ml|template|env)$|\/datadog-agent\/environment$/i;

/** What the editor asks us about. Which of them are Agent configuration, their content says. */
export const selector: readonly DocumentFilter[] = [
  ...languages.map((language) => ({ language })),
  { pattern: '**/*.{yaml,yml,template,env}' },
  { pattern: '**/datadog-agent/environment' },
];

/** Views of other documents, and what no person edits. */
const silentSchemes = new Set([
  'git',
  'output',
  'debug',
  'comment',
  'privatelink',
  'privatelink-rules',
  'privatelink-endpoints',
]);

const known = new WeakMap<TextDocument, { readonly version: number; readonly isRelevant: boolean }>();

/** Costs one search through each version of the text and loads nothing. */
export function isRelevant(document: TextDocument): boolean {
  const last = known.get(document);
  if (last?.version === document.version) return last.isRelevant;
  const isNow = mayBeOurs(document) && mayHoldAgentConfiguration(document.getText(), document.uri.path);
  known.set(document, { version: document.version, isRelevant: isNow });
  return isNow;
}

function mayBeOurs({ uri, languageId }: TextDocument): boolean {
  return !silentSchemes.has(uri.scheme) && (languages.includes(languageId) || paths.test(uri.path));
}
