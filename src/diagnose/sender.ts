/** What sends to Datadog from inside a VPC. Plain data: it survives JSON unchanged. */
export interface Sender {
  /** Where packets leave. Groups add up on one network interface and not across several, so each set stands by itself. */
  readonly places: readonly SenderPlace[];
  /** Absent where subnets were chosen instead. */
  readonly what?: SenderIdentity;
}

export interface SenderPlace {
  readonly subnetIds: readonly string[];
  /** None where nobody said: outbound rules then stay out of the judgement. */
  readonly securityGroupIds: readonly string[];
}

export interface SenderIdentity {
  readonly kind: SenderKind;
  /** Of an instance or a network interface as EC2 has it; a function's name; of a task its attachment, a UUID. */
  readonly id: string;
  /** The `Name` tag of an instance or a network interface, the service of a task. */
  readonly name?: string;
}

export type SenderKind = 'instance' | 'function' | 'task' | 'network interface';
