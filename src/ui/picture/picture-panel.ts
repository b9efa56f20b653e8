import { ViewColumn, type WebviewPanel, window } from 'vscode';
import { pictureView } from '../manifest';

export interface Picture {
  /** One panel for each; a newer picture takes the place of the older. */
  readonly kind: 'topology' | 'coverage';
  readonly title: string;
  readonly svg: string;
}

/** Shows pictures in the editor area. Nothing in them runs, and nothing is loaded from anywhere. */
export class PicturePanels {
  private readonly shown = new Map<Picture['kind'], { readonly panel: WebviewPanel; picture: Picture }>();

  show(picture: Picture): void {
    const known = this.shown.get(picture.kind);
    const panel = known?.panel ?? this.open(picture);
    this.shown.set(picture.kind, { panel, picture });
    panel.title = picture.title;
    panel.webview.html = pageOf(picture);
    panel.reveal();
  }

  /** The picture that a person looks at. */
  get active(): Picture | undefined {
    return [...this.shown.values()].find(({ panel }) => panel.active)?.picture;
  }

  dispose(): void {
    for (const { panel } of this.shown.values()) panel.dispose();
  }

  private open({ kind, title }: Picture): WebviewPanel {
    const options = { enableScripts: false, enableCommandUris: false, localResourceRoots: [] };
    const panel = window.createWebviewPanel(pictureView, title, ViewColumn.Active, options);
    panel.onDidDispose(() => this.shown.delete(kind));
    return panel;
  }
}

/** Only the styles of this very page count: https://code.visualstudio.com/api/extension-guides/webview#content-security-policy */
function pageOf({ svg }: Picture): string {
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">body { padding: 0; } svg { max-width: none; }</style>
</head>
<body>${svg.replace('<style>', `<style nonce="${nonce}">`)}</body>
</html>`;
}
