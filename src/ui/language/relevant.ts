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

/** Costs one search through the text and loads nothing. */
export function isRelevant(document: TextDocument): boolean {
  if (silentSchemes.has(document.uri.scheme)) return false;
  const path = document.uri.path;
  const isOurs = languages.includes(document.languageId) || paths.test(path);
  return isOurs && mayHoldAgentConfiguration(document.getText(), path);
}
