import { l10n, window } from 'vscode';
import type { Sender } from '../../diagnose/diagnosis';
import type { Network } from '../../network/network';
import { readOr } from '../../network/reading';
import type { What } from './ask-what';

/** Where an instance, task or function sends from: its subnets and its groups. Undefined when the person left. */
export async function askSender(what: What, network: Network): Promise<Sender | undefined> {
  const subnets = network.inRegion[what.region]?.subnets;
  const ofVpc = subnets === undefined ? [] : readOr(subnets, []).filter(({ vpcId }) => vpcId === what.vpcId);
  const detail = network.vpcDetails[what.vpcId];
  const groups = detail === undefined ? [] : readOr(detail.securityGroups, []);
  const subnetIds = await pickIds(
    l10n.t('In which subnets is the instance, task or function?'),
    ofVpc.map(({ id, name, zoneName, cidr }) => item(id, name, [zoneName, cidr])),
  );
  if (subnetIds === undefined || subnetIds.length === 0) return undefined;
  const securityGroupIds = await pickIds(
    l10n.t('Which security groups does it have? Without them its outbound rules stay unknown.'),
    groups.map(({ id, name, description }) => item(id, name, [description])),
  );
  return securityGroupIds && { subnetIds, securityGroupIds };
}

interface Item {
  readonly label: string;
  readonly description: string;
  readonly id: string;
}

function item(id: string, name: string | undefined, facts: readonly string[]): Item {
  return { label: name ?? id, description: [...(name === undefined ? [] : [id]), ...facts].join(' · '), id };
}

async function pickIds(placeHolder: string, items: readonly Item[]): Promise<readonly string[] | undefined> {
  const chosen = await window.showQuickPick([...items], {
    title: l10n.t('Diagnose from subnets'),
    placeHolder,
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen?.map(({ id }) => id);
}
