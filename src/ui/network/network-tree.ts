import { EventEmitter, type TreeDataProvider, type TreeItem, workspace } from 'vscode';
import { rowItem } from '../row-item';
import { childrenOf, rootRows } from './children-of-row';
import type { NetworkRow } from './network-row';
import type { Networks } from './networks';
import { textOfRow } from './text-of-row';

/** Shows what the holders know. It asks AWS nothing; who shows the view has it read. */
export class NetworkTree implements TreeDataProvider<NetworkRow> {
  private readonly changes = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changes.event;

  constructor(private readonly networks: Networks) {}

  getChildren(row?: NetworkRow): NetworkRow[] {
    if (row !== undefined) return [...childrenOf(row)];
    return workspace.isTrusted ? [...rootRows(this.networks.chosen())] : [];
  }

  getTreeItem(row: NetworkRow): TreeItem {
    return rowItem(row.key, textOfRow(row), row);
  }

  redraw(): void {
    this.changes.fire(undefined);
  }

  dispose(): void {
    this.changes.dispose();
  }
}
