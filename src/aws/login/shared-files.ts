/** The settings of one `[section]` by their names, nested ones as `ec2.endpoint_url`. */
export type Section = Readonly<Partial<Record<string, string>>>;

/** The AWS config and credentials files, as the AWS CLI understands them. */
export interface SharedFiles {
  /** By profile name, in the order of the files; the credentials file wins where both say something. */
  readonly profiles: ReadonlyMap<string, Section>;
  /** `[sso-session NAME]` sections. */
  readonly ssoSessions: ReadonlyMap<string, Section>;
  /** `[services NAME]` sections. */
  readonly services: ReadonlyMap<string, Section>;
}
