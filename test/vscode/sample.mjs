// @ts-check
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { folders, temporaryFolder } from '../process/folders.mjs';

/** A copy of the sample workspace that may be edited; `temporary` is the folder to remove with it. */
export function copySampleWorkspace() {
  const temporary = temporaryFolder('workspace');
  const workspace = join(temporary, 'sample-workspace');
  cpSync(folders.sampleWorkspace, workspace, { recursive: true });
  return { workspace, temporary };
}
