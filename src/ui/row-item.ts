import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { RowText, Tone } from './row-text';

/** Colours that every theme, also those of high contrast, defines. */
const colours: { readonly [K in Tone]: string } = {
  good: 'charts.green',
  warning: 'list.warningForeground',
  bad: 'list.errorForeground',
  unknown: 'disabledForeground',
};

const states = {
  leaf: TreeItemCollapsibleState.None,
  folded: TreeItemCollapsibleState.Collapsed,
  unfolded: TreeItemCollapsibleState.Expanded,
} as const;

/** Turns a row into what VS Code shows. `argument` is handed to the row's command. */
export function rowItem(key: string, text: RowText, argument: unknown): TreeItem {
  const item = new TreeItem(text.label, states[text.folding]);
  const colour = text.icon.tone && new ThemeColor(colours[text.icon.tone]);
  item.id = key;
  item.iconPath = new ThemeIcon(text.icon.name, colour);
  item.tooltip = text.tooltip ?? [text.label, text.description].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: [text.label, text.description].filter(Boolean).join(', ') };
  if (text.description !== undefined) item.description = text.description;
  if (text.facets !== undefined) item.contextValue = text.facets.join(' ');
  if (text.command !== undefined) {
    item.command = { command: text.command, title: text.label, arguments: [argument] };
  }
  return item;
}
