import { Disposable, type ExtensionContext, languages } from 'vscode';
import { Completions } from './completions';
import { Diagnostics } from './diagnostics';
import { EndpointLenses } from './endpoint-lenses';
import { serveEndpointDocuments } from './endpoint-documents';
import { Hovers } from './hovers';
import { QuickFixes } from './quick-fixes';
import { Readings } from './readings';
import { selector } from './relevant';
import { serveRuleDocuments } from './rule-documents';

/** Everything that helps a person who edits Agent configuration. Loads no rules until such a document is open. */
export function registerLanguageFeatures(context: ExtensionContext): Disposable {
  const readings = new Readings();
  const all = Disposable.from(
    new Diagnostics(readings),
    languages.registerCodeActionsProvider([...selector], new QuickFixes(readings), {
      providedCodeActionKinds: QuickFixes.kinds,
    }),
    languages.registerHoverProvider([...selector], new Hovers(readings)),
    languages.registerCompletionItemProvider([...selector], new Completions(), '.', ':', ' ', '_', '='),
    languages.registerCodeLensProvider([...selector], new EndpointLenses(readings)),
    serveRuleDocuments(),
    serveEndpointDocuments(readings),
  );
  context.subscriptions.push(all);
  return all;
}
