import type { VPC, VPCRegion } from '@aws-sdk/client-route-53';
import type { VpcReference } from '../../network/zone';

export function vpcOf({ region, vpcId }: VpcReference): VPC {
  // AWS has more regions than the SDK knows names of.
  return { VPCId: vpcId, VPCRegion: region as VPCRegion };
}
