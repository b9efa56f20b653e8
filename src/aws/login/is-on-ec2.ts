import { readFile } from 'node:fs/promises';

/**
 * Whether this computer is an instance of EC2, whose role has credentials that no file and no variable tells of. Linux
 * says so without a request; elsewhere it is not known. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/identify_ec2_instances.html
 */
export async function isOnEc2(vendorFile = '/sys/devices/virtual/dmi/id/sys_vendor'): Promise<boolean> {
  const isOff = (process.env.AWS_EC2_METADATA_DISABLED ?? '').toLowerCase() === 'true';
  if (isOff) return false;
  const vendor = await readFile(vendorFile, 'utf8').catch(() => '');
  return vendor.trim() === 'Amazon EC2';
}
