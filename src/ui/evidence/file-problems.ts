import { Diagnostic, DiagnosticSeverity, Disposable, Range, Uri, l10n, languages, workspace } from 'vscode';
import type { Verdict } from '../../diagnose/diagnosis';
import { hostRows, verdictOfRow } from '../diagnosis/children-of-evidence';
import { rootRows } from '../diagnosis/children-of-row';
import type { DiagnosisRootRow, FileHosts, HostRow } from '../diagnosis/diagnosis-row';
import type { DiagnosisTree } from '../diagnosis/diagnosis-tree';
import { verdictWords } from '../diagnosis/verdict-words';

/** What is not private of what an open file needs, among the problems of that file, for as long as it is diagnosed. */
export function showFileProblems(tree: DiagnosisTree): Disposable {
  const collection = languages.createDiagnosticCollection('privatelink-diagnosis');
  const show = () => {
    collection.clear();
    const open = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
    for (const root of rootRows(tree.all)) {
      const { file } = root.dated;
      if (file === undefined || !open.has(file.uri)) continue;
      const uri = Uri.parse(file.uri, true);
      collection.set(uri, [...(collection.get(uri) ?? []), ...problemsOf(root, file)]);
    }
  };
  return Disposable.from(
    collection,
    tree.onDidChangeTreeData(show),
    workspace.onDidOpenTextDocument(show),
    workspace.onDidCloseTextDocument(show),
  );
}

function problemsOf(root: DiagnosisRootRow, { hosts, line }: FileHosts): Diagnostic[] {
  // Where the site is named, what the file needs is decided.
  const range = new Range(line, 0, line, Number.MAX_SAFE_INTEGER);
  return hostRows(root)
    .filter((row) => hosts.includes(row.host.host) && verdictOfRow(row) !== 'private')
    .map((row) => problemOf(root, row, range));
}

function problemOf({ diagnosis }: DiagnosisRootRow, row: HostRow, range: Range): Diagnostic {
  const verdict = verdictOfRow(row);
  const { host, why } = row.host;
  const vpc = diagnosis.vpcName ?? diagnosis.vpcId;
  const message = l10n.t(
    '{0} is {1} in {2}. {3}',
    host,
    verdictWords[verdict](),
    vpc,
    row.compared?.why ?? why,
  );
  const problem = new Diagnostic(range, message, severities[verdict]);
  problem.source = 'PrivateLink';
  return problem;
}

const severities: { readonly [K in Verdict]: DiagnosticSeverity } = {
  broken: DiagnosticSeverity.Warning,
  nxdomain: DiagnosticSeverity.Warning,
  public: DiagnosticSeverity.Warning,
  elsewhere: DiagnosticSeverity.Information,
  unknown: DiagnosticSeverity.Information,
  private: DiagnosticSeverity.Hint,
};
