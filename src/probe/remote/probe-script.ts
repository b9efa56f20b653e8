import type { PrivateLinkSite } from '../../catalogue/sites';
import { hostsToProbe } from '../hosts-to-probe';
import { posixProbe } from './posix-probe';
import { powershellProbe } from './powershell-probe';

export type Shell = 'POSIX' | 'PowerShell';

/** What Run Command is given: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_SendCommand.html */
export interface ProbeScript {
  readonly document: 'AWS-RunShellScript' | 'AWS-RunPowerShellScript';
  readonly text: string;
  /** Instances at the same time, and failures after which no further instance is asked. */
  readonly maxConcurrency: string;
  readonly maxErrors: string;
  /** After which Systems Manager ends the script. */
  readonly executionTimeoutSeconds: number;
}

/**
 * The script that is run on instances to see a site's hosts from there. Its text depends on the site alone: nothing
 * that anybody types is put into it, and it takes no arguments.
 */
export function probeScriptFor(site: PrivateLinkSite, shell: Shell): ProbeScript {
  const hosts = hostsToProbe(site);
  const terms = { maxConcurrency: '10', maxErrors: '20%', executionTimeoutSeconds: 180 };
  switch (shell) {
    case 'POSIX':
      return { document: 'AWS-RunShellScript', text: posixProbe(site.name, hosts), ...terms };
    case 'PowerShell':
      return { document: 'AWS-RunPowerShellScript', text: powershellProbe(site.name, hosts), ...terms };
  }
}
