import { type Disposable, Uri, workspace } from 'vscode';
import { loadLint } from '../lazy/lint';

const scheme = 'privatelink-rules';

/** What the rule id in the Problems panel and in a hover opens. */
export function ruleUri(rule: string): Uri {
  return Uri.from({ scheme, path: `/${rule}.md` });
}

export function serveRuleDocuments(): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => loadLint().describeRule(uri.path.replace(/^\/|\.md$/g, '')),
  });
}
