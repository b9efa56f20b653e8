import type { EndpointInterface } from './endpoint-interface';
import type { Tags } from './vpc';

/** A network interface of anything in a VPC. What it belongs to shows only as far as EC2 and its maker tell. */
export interface NetworkInterface extends Omit<EndpointInterface, 'carrier'> {
  /** The `Name` tag. */
  readonly name?: string;
  /** EC2's word: `interface`, `lambda`, `vpc_endpoint`, ... An emulator may have none. */
  readonly type?: string;
  /** By who made it, in free words; empty where there is none. */
  readonly description: string;
  /** Of the EC2 instance that it is attached to, where that is one of the customer's. */
  readonly instanceId?: string;
  /** Attached to nothing. */
  readonly isFree: boolean;
  readonly tags: Tags;
}
