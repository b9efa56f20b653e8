import { Uri, l10n, window, workspace } from 'vscode';
import type { Parts } from '../parts';

/** Writes the picture that is looked at as an SVG file of its own. */
export async function savePicture({ pictures }: Parts): Promise<void> {
  const picture = pictures.active;
  if (picture === undefined) return;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = `privatelink-${picture.kind}.svg`;
  const target = await window.showSaveDialog({
    title: l10n.t('Save {0}', picture.title),
    filters: { SVG: ['svg'] },
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, name) }),
  });
  if (target !== undefined) await workspace.fs.writeFile(target, new TextEncoder().encode(picture.svg));
}
