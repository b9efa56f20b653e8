import { EventEmitter, type TreeDataProvider, type TreeItem, workspace } from 'vscode';
import { rowItem } from '../row-item';
import { childrenOf, rootRows } from './children-of-row';
import { filterRows, holdsText } from './filter-rows';
import { parentOf } from './find-row';
import type { NetworkRow } from './network-row';
import type { Networks } from './networks';
import { textOfRow } from './text-of-row';
import type { VpcVerdicts } from './vpc-verdicts';

/** Shows what the holders know. It asks AWS nothing; who shows the view has it read. */
export class NetworkTree implements TreeDataProvider<NetworkRow> {
  private readonly changes = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changes.event;
  private filterText = '';
  /** Keys of rows below one that holds the filter's text: everything below those is shown. */
  private unfiltered = new Set<string>();

  constructor(
    private readonly networks: Networks,
    private readonly verdicts: VpcVerdicts,
  ) {}

  get filter(): string {
    return this.filterText;
  }

  filterBy(text: string): void {
    this.filterText = text.trim();
    this.redraw();
  }

  getChildren(row?: NetworkRow): NetworkRow[] {
    if (!workspace.isTrusted) return [];
    const states = this.networks.chosen();
    const rows = row === undefined ? rootRows(states) : childrenOf(row);
    if (this.filterText === '') return [...rows];
    const isShownWhole =
      row !== undefined &&
      (this.unfiltered.has(row.key) || holdsText(row, this.filterText, this.verdicts, states));
    if (!isShownWhole) return [...filterRows(rows, this.filterText, this.verdicts, states)];
    for (const { key } of rows) this.unfiltered.add(key);
    return [...rows];
  }

  /** Needed to reveal a row. */
  getParent(row: NetworkRow): NetworkRow | undefined {
    return parentOf(row.key, this.networks.chosen());
  }

  getTreeItem(row: NetworkRow): TreeItem {
    return rowItem(row.key, textOfRow(row, this.verdicts, this.networks.chosen()), row);
  }

  redraw(): void {
    this.unfiltered = new Set();
    this.changes.fire(undefined);
  }

  dispose(): void {
    this.changes.dispose();
  }
}
