import { type KeyObject, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

export interface Identity {
  /** PEM. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
}

export interface Authority extends Identity {
  readonly issue: (names: readonly string[]) => Identity;
}

/** An authority and what it issues, made for one test run (X.509: RFC 5280, 4.1). */
export function makeAuthority(commonName: string): Authority {
  const keys = keyPair();
  const issuer = distinguishedName(commonName);
  const isAuthority = extension('551d13', sequence(tlv(0x01, Buffer.from([0xff]))));
  const issue = (names: readonly string[]): Identity => {
    const own = keyPair();
    const subject = distinguishedName('a host');
    return identity(
      certificate(issuer, subject, own.publicKey, alternativeNames(names), keys.privateKey),
      own,
    );
  };
  return {
    ...identity(certificate(issuer, issuer, keys.publicKey, isAuthority, keys.privateKey), keys),
    issue,
  };
}

type Keys = ReturnType<typeof keyPair>;

function keyPair() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function identity(der: Buffer, { privateKey }: Keys): Identity {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  const cert = `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
  return { cert, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

function certificate(
  issuer: Buffer,
  subject: Buffer,
  publicKey: KeyObject,
  extensions: Buffer,
  signer: KeyObject,
): Buffer {
  const ecdsaWithSha256 = sequence(tlv(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
  const hour = 3_600_000;
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    issuer,
    sequence(time(Date.now() - hour), time(Date.now() + 24 * hour)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(extensions)),
  );
  const signature = createSign('sha256').update(body).sign(signer);
  return sequence(body, ecdsaWithSha256, tlv(0x03, Buffer.concat([Buffer.from([0]), signature])));
}

function alternativeNames(names: readonly string[]): Buffer {
  return extension('551d11', sequence(...names.map((name) => tlv(0x82, Buffer.from(name)))));
}

function extension(oid: string, value: Buffer): Buffer {
  return sequence(tlv(0x06, Buffer.from(oid, 'hex')), tlv(0x04, value));
}

function distinguishedName(commonName: string): Buffer {
  const attribute = sequence(tlv(0x06, Buffer.from('550403', 'hex')), tlv(0x0c, Buffer.from(commonName)));
  return sequence(tlv(0x31, attribute));
}

function time(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/\D/g, '').slice(0, 14);
  return tlv(0x18, Buffer.from(`${digits}Z`));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tlv(0x30, Buffer.concat(parts));
}

function tlv(tag: number, value: Buffer): Buffer {
  const length =
    value.length < 128
      ? [value.length]
      : value.length < 256
        ? [0x81, value.length]
        : [0x82, value.length >> 8, value.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), value]);
}
