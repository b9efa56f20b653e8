import { Uri, env } from 'vscode';
import { networkRowOf } from '../argument-row';
import { consoleUrl } from '../console-url';
import { consolePlaceOfRow } from '../network/targets-of-row';
import type { Parts } from '../parts';

export async function openConsole(_: Parts, argument: unknown): Promise<void> {
  const row = networkRowOf(argument);
  const place = row && consolePlaceOfRow(row);
  const url = place && consoleUrl(place);
  if (url !== undefined) await env.openExternal(Uri.parse(url, true));
}
