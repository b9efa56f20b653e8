/** The guide's rows, in its order; one service can serve several of them. */
export type GuideRow =
  | 'logs_agent'
  | 'logs_user'
  | 'api'
  | 'metrics'
  | 'containers'
  | 'process'
  | 'profiling'
  | 'traces'
  | 'dbm'
  | 'remote_config';

/** A Datadog PrivateLink endpoint service. All names are lower case and without a trailing dot. */
export interface Service {
  readonly title: string;
  /** `com.amazonaws.vpce.<region>.vpce-svc-...` */
  readonly name: string;
  /** The colour of `<anchor>.intake.<site>`; absent where the private DNS name is the intake host itself. */
  readonly anchor?: string;
  readonly privateDnsName: string;
  readonly guideRows: readonly GuideRow[];
  /** Intake hosts whose public name leads here; a leading `*.` stands for one label. */
  readonly hosts: readonly string[];
}

export interface Site {
  readonly name: string;
  readonly datacenter: string;
  readonly appHost: string;
  /** Where the services live; absent where the site has no AWS PrivateLink. */
  readonly awsRegion?: string;
  readonly services: readonly Service[];
  /** The private connection another cloud offers for this site. */
  readonly elsewhere?: PrivateConnectionElsewhere;
}

export interface PrivateConnectionElsewhere {
  readonly product: 'Azure Private Link' | 'Google Private Service Connect';
  readonly cloudRegion: string;
  readonly url: string;
}
