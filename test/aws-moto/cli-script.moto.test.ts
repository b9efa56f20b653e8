import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CreateTagsCommand } from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import { us1 } from '../../src/catalogue/sites/us1';
import { readOr } from '../../src/network/reading';
import { cliIsThere } from './cli-bash';
import { useCliGround } from './cli-ground';
import { expectNothingMore, expectSameAsApplying } from './cli-same';
import { motoClients } from './moto-clients';
import { type WayCase, at, toConnect, vpc } from './way-case';

// Stands on moto, which takes any name; AWS refuses quotes and backticks in that of a security group, and so does a
// plan.
const profile = `it's "$(touch here)" \`touch here\`;touch here`;
const groupName = '$(touch here) & {touch,here}; !* $HOME [a-z] #';
const vpcName = `"'\ntouch here\n$(touch here)\`touch here\`\\`;

const cli = useCliGround(profile);

const hostile: WayCase = {
  title: 'of two services, with names that bash would run',
  ground: async (endpoint) => {
    const { vpcId } = await vpc(endpoint, 40);
    const Tags = [{ Key: 'Name', Value: vpcName }];
    await motoClients(endpoint).ec2.send(new CreateTagsCommand({ Resources: [vpcId], Tags }));
    const services = us1.services.slice(0, 2).map(({ name }) => name);
    const securityGroup = { kind: 'new', name: groupName } as const;
    return { way: 'same region', ...at(vpcId), profile, services, securityGroup };
  },
  steps: [...toConnect, 'await endpoint'],
};

describe.skipIf(!cliIsThere)('the script leaves what applying leaves (skipped where there is no aws)', () => {
  it(
    `same region ${hostile.title}, and nothing more when it is run again`,
    { timeout: 600_000 },
    async () => {
      const left = await expectSameAsApplying(hostile, cli);
      await expectNothingMore(left, cli);

      expect(left.script).toContain(profile.slice(profile.indexOf('"')));
      expect(left.script).toContain(vpcName.replaceAll('\n', ' '));
      const { vpcDetails } = await cli.network(left.request);
      const groups = vpcDetails[left.request.vpcId]?.securityGroups ?? { kind: 'read', value: [] };
      const made = readOr(groups, []).find(({ name }) => name === groupName);
      expect(made?.tags).toMatchObject({ Name: groupName });
      expect(existsSync(join(process.env['HOME'] ?? '', 'here'))).toBe(false);
    },
  );
});
