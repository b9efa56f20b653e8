/** Text that came from outside, as text of an SVG or an attribute of one: nothing in it becomes markup. */
export function escapeSvg(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029\uFFFE\uFFFF]/gu, ' ')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

type Attributes = Readonly<Record<string, string | number>>;

export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const words = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeSvg(String(value))}"`);
  return `<${name}${words.join('')}>${content.join('')}</${name}>`;
}

export function text(x: number, y: number, words: string, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escapeSvg(words));
}

/** Names can be long; the whole of it stays in the element's title. */
export function shorten(words: string, length: number): string {
  const letters = Array.from(words);
  return letters.length <= length ? words : `${letters.slice(0, length - 1).join('')}…`;
}

/** Something that the keyboard reaches and a screen reader reads out. */
export function reachable(label: string, attributes: Attributes, ...content: readonly string[]): string {
  const title = element('title', {}, escapeSvg(label));
  return element('g', { tabindex: 0, role: 'img', 'aria-label': label, ...attributes }, title, ...content);
}

/** A whole picture. Colours follow the theme of the window, and are readable in a file of its own. */
export function picture(title: string, width: number, height: number, ...content: readonly string[]): string {
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const heading = element('title', {}, escapeSvg(title));
  return `${element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'group', 'aria-label': title }, heading, element('style', {}, style), ...content)}\n`;
}

/** Words and shapes say the same as colours. High contrast has borders where others have fills. The colours of lists are
 * those that every theme keeps readable for small text. */
const style = `
svg { font: 12px var(--vscode-font-family, system-ui, sans-serif); fill: var(--vscode-foreground, #1f1f1f); background: var(--vscode-editor-background, #ffffff); }
.strong { font-weight: 600; }
.dim { fill: var(--vscode-descriptionForeground, #5f5f5f); }
.box { fill: var(--vscode-editorWidget-background, #f3f3f3); stroke: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, #c8c8c8)); }
.stripe { fill: var(--vscode-list-hoverBackground, #f3f3f3); }
.link { fill: none; stroke: var(--vscode-foreground, #1f1f1f); stroke-width: 1.5; }
.private { fill: var(--vscode-charts-green, #2b7a2b); }
.link.private { fill: none; stroke: var(--vscode-charts-green, #2b7a2b); }
.broken { fill: var(--vscode-list-errorForeground, var(--vscode-errorForeground, #b3261e)); }
.link.broken { fill: none; stroke: var(--vscode-list-errorForeground, var(--vscode-errorForeground, #b3261e)); stroke-dasharray: 6 4; }
.open { fill: var(--vscode-list-warningForeground, var(--vscode-foreground, #855f00)); }
.unknown { fill: var(--vscode-descriptionForeground, #5f5f5f); }
.link.unknown { fill: none; stroke: var(--vscode-descriptionForeground, #5f5f5f); stroke-dasharray: 2 3; }
.label { paint-order: stroke; stroke: var(--vscode-editor-background, #ffffff); stroke-width: 4px; stroke-linejoin: round; }
g:focus { outline: 2px solid var(--vscode-focusBorder, #005fb8); outline-offset: 2px; }
`;
