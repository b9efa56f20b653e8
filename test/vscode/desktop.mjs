// @ts-check
// The same suite in a desktop VS Code, which @vscode/test-electron downloads. Needs a screen; nobody presses keys.
import '../process/node-version.mjs';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { folders, temporaryFolder } from '../process/folders.mjs';
import { withoutAws } from '../process/without-aws.mjs';
import { openBridge } from './bridge.mjs';
import { buildSuite } from './build-suite.mjs';
import { reportOutcome } from './outcome.mjs';
import { copySampleWorkspace } from './sample.mjs';
import { writeSettings } from './settings.mjs';

const { workspace, temporary } = copySampleWorkspace();
const data = temporaryFolder('desktop');
writeSettings(join(data, 'User'), { 'privatelink.profiles': ['sandbox'] });
const bridge = await openBridge();
try {
  await runTests({
    version: process.env['VSCODE_VERSION'] ?? 'stable',
    extensionDevelopmentPath: folders.repository,
    extensionTestsPath: await buildSuite(),
    extensionTestsEnv: { ...withoutAws(process.env), ...bridge.env },
    launchArgs: [workspace, '--user-data-dir', data, '--disable-extensions', '--disable-workspace-trust'],
    reuseMachineInstall: false,
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
} finally {
  bridge.close();
  for (const folder of [temporary, data]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
reportOutcome([bridge.counts()]);
process.exit();
