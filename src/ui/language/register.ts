import { Disposable, languages } from 'vscode';
import { Completions } from './completions';
import { Diagnostics } from './diagnostics';
import { EndpointLenses } from './endpoint-lenses';
import { serveEndpointDocuments } from './endpoint-documents';
import { FixAll } from './fix-all';
import { Hovers } from './hovers';
import { registerLintWorkspace } from './lint-workspace';
import { QuickFixes } from './quick-fixes';
import { Answers } from './answers';
import { selector } from './relevant';
import { serveRuleDocuments } from './rule-documents';

/** Everything that helps a person who edits Agent configuration. Loads no rules until such a document is open. */
export function registerLanguageFeatures(): Disposable {
  const answers = new Answers();
  const diagnostics = new Diagnostics(answers);
  const lenses = new EndpointLenses(answers);
  return Disposable.from(
    answers,
    diagnostics,
    registerLintWorkspace(diagnostics),
    languages.registerCodeActionsProvider([...selector], new FixAll(answers), {
      providedCodeActionKinds: [FixAll.kind],
    }),
    languages.registerCodeActionsProvider([...selector], new QuickFixes(answers), {
      providedCodeActionKinds: QuickFixes.kinds,
    }),
    languages.registerHoverProvider([...selector], new Hovers(answers)),
    languages.registerCompletionItemProvider(
      [...selector],
      new Completions(answers),
      '.',
      ':',
      ' ',
      '_',
      '=',
    ),
    languages.registerCodeLensProvider([...selector], lenses),
    lenses,
    serveRuleDocuments(),
    serveEndpointDocuments(answers),
  );
}
