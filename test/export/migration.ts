import type { Plan } from '../../src/plan/plan';
import { vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { sampleWorld } from '../../src/sandbox/sample-world/sample-world';
import type { World } from '../../src/sandbox/world';
import { laboratory } from '../apply/laboratory';

/** From superseded services, whose names are others than those of their successors. */
export const migration = await migrationIn(sampleWorld);

/** Where one of them has the very name of its successor. */
export const migrationOfOneName = await migrationIn({
  ...sampleWorld,
  services: sampleWorld.services.map((service) =>
    service.privateDns?.name === 'api.datadoghq.com'
      ? { ...service, privateDns: { ...service.privateDns, name: 'orchid.intake.datadoghq.com' } }
      : service,
  ),
});

function migrationIn(world: World): Promise<Plan> {
  const vpcId = vpcIdOf('legacy-shared');
  const at = { profile: 'sandbox', region: 'us-east-1', vpcId, site: 'datadoghq.com' };
  return laboratory({ world }).plan({ way: 'migrate', ...at });
}
