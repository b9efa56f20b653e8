import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PrivateLinkApi } from '../../../src/ui/api';

const id = 'privatelink-for-datadog.privatelink-for-datadog';

export function extension(): vscode.Extension<PrivateLinkApi> {
  const found = vscode.extensions.getExtension<PrivateLinkApi>(id);
  assert.ok(found, `${id} is not installed`);
  return found;
}

/** The API of the extension under test. */
export async function api(): Promise<PrivateLinkApi> {
  return extension().activate();
}

/** A VPC of the sandbox by its name. */
export async function vpcOf(
  region: string,
  name: string,
  profile = 'sandbox',
): Promise<{ region: string; vpcId: string }> {
  const network = await (await api()).network(profile);
  const vpcs = network.inRegion[region]?.vpcs;
  assert.equal(vpcs?.kind, 'read');
  const vpc = vpcs.value.find((candidate) => candidate.name === name);
  assert.ok(vpc, `The sandbox has no VPC ${name} in ${region}`);
  return { region, vpcId: vpc.id };
}
