import {
  EventEmitter,
  type ProviderResult,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';

/** What the rows of a view come from. */
type Rows<Row> = TreeDataProvider<Row> & Required<Pick<TreeDataProvider<Row>, 'getParent'>>;

/** A view that is there from the start. Its rows come from who is called for when it is first shown. */
export class LateView<Row> implements TreeDataProvider<Row> {
  readonly view: TreeView<Row>;
  private readonly changes = new EventEmitter<Row | undefined>();
  readonly onDidChangeTreeData = this.changes.event;
  private rows: Rows<Row> | undefined;

  /** @param callForRows somebody who calls `showRows` before it returns */
  constructor(
    id: string,
    private readonly callForRows: () => void,
  ) {
    this.view = window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
  }

  showRows(rows: Rows<Row>): void {
    this.rows = rows;
    rows.onDidChangeTreeData?.((row) => this.changes.fire(row as Row | undefined));
  }

  getChildren(row?: Row): ProviderResult<Row[]> {
    return this.behind.getChildren(row);
  }

  getParent(row: Row): ProviderResult<Row> {
    return this.behind.getParent(row);
  }

  getTreeItem(row: Row): TreeItem | Thenable<TreeItem> {
    return this.behind.getTreeItem(row);
  }

  dispose(): void {
    this.view.dispose();
    this.changes.dispose();
  }

  private get behind(): Rows<Row> {
    if (this.rows === undefined) this.callForRows();
    if (this.rows === undefined) throw new Error(`Nobody brought the rows of ${this.view.title ?? 'a view'}`);
    return this.rows;
  }
}
