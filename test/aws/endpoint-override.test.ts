import { describe, expect, it } from 'vitest';
import { endpointOverride, type OverrideSources } from '../../src/aws/endpoint-override';

const nothing: OverrideSources = { environment: {}, profile: {}, services: {} };
const override = (sources: Partial<OverrideSources>) => endpointOverride({ ...nothing, ...sources });
const local = 'http://127.0.0.1:5000';
const localUrl = `${local}/`;

describe('an endpoint override', () => {
  it('is none where nobody says one', () => {
    expect(override({}).emulators).toEqual([]);
    expect(override({}).urlFor('ec2')).toBeUndefined();
  });

  it.each<[string, Partial<OverrideSources>]>([
    ['the setting', { setting: local }],
    ['AWS_ENDPOINT_URL', { environment: { AWS_ENDPOINT_URL: local } }],
    ['AWS_ENDPOINT_URL_EC2', { environment: { AWS_ENDPOINT_URL_EC2: local } }],
    ['AWS_ENDPOINT_URL_ROUTE_53', { environment: { AWS_ENDPOINT_URL_ROUTE_53: local } }],
    ['the profile', { profile: { endpoint_url: local } }],
    ['the services section', { services: { 'sts.endpoint_url': local } }],
  ])('from %s sends every service to that host', (_, sources) => {
    const { urlFor, emulators } = override(sources);
    expect(emulators).toEqual(['127.0.0.1:5000']);
    for (const service of ['ec2', 'route53', 'sts', 'iam', 'route53resolver', 'route53profiles'] as const) {
      expect(urlFor(service)).toBe(localUrl);
    }
  });

  it('follows the order of AWS, after the setting', () => {
    const all = {
      setting: 'http://setting',
      environment: { AWS_ENDPOINT_URL_EC2: 'http://service.env', AWS_ENDPOINT_URL: 'http://env' },
      services: { 'ec2.endpoint_url': 'http://service.file' },
      profile: { endpoint_url: 'http://file' },
    };
    const { setting, environment, services, profile } = all;
    const { AWS_ENDPOINT_URL } = environment;
    expect(override({ setting, environment, services, profile }).urlFor('ec2')).toBe('http://setting/');
    expect(override({ environment, services, profile }).urlFor('ec2')).toBe('http://service.env/');
    const second = override({ environment: { AWS_ENDPOINT_URL }, services, profile });
    expect(second.urlFor('ec2')).toBe('http://env/');
    expect(override({ services, profile }).urlFor('ec2')).toBe('http://service.file/');
    expect(override({ profile }).urlFor('ec2')).toBe('http://file/');
  });

  it('keeps services apart that have hosts of their own', () => {
    const { urlFor, emulators } = override({
      environment: { AWS_ENDPOINT_URL_EC2: local, AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:6000' },
    });
    expect(urlFor('ec2')).toBe(localUrl);
    expect(urlFor('sts')).toBe('http://127.0.0.1:6000/');
    expect(urlFor('route53')).toBe(localUrl);
    expect(emulators).toEqual(['127.0.0.1:5000', '127.0.0.1:6000']);
  });

  it('is ignored where the environment or the profile says so, but not the setting', () => {
    const ignoring = { AWS_ENDPOINT_URL: local, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' };
    expect(override({ environment: ignoring }).emulators).toEqual([]);
    const profile = { endpoint_url: local, ignore_configured_endpoint_urls: 'true' };
    expect(override({ profile }).emulators).toEqual([]);
    expect(override({ setting: local, environment: ignoring }).emulators).toEqual(['127.0.0.1:5000']);
  });

  it('to an address of AWS itself makes no emulator and stays with its service', () => {
    const vpce = 'https://vpce-0a1-b2.ec2.eu-west-1.vpce.amazonaws.com';
    const { urlFor, emulators } = override({ environment: { AWS_ENDPOINT_URL_EC2: vpce } });
    expect(emulators).toEqual([]);
    expect(urlFor('ec2')).toBe(`${vpce}/`);
    expect(urlFor('route53')).toBeUndefined();
  });

  it('to AWS for one service gives way to an emulator for another', () => {
    const { urlFor, emulators } = override({
      environment: {
        AWS_ENDPOINT_URL_EC2: 'https://ec2.eu-west-1.amazonaws.com',
        AWS_ENDPOINT_URL_STS: local,
      },
    });
    expect(emulators).toEqual(['127.0.0.1:5000']);
    expect(urlFor('ec2')).toBe(localUrl);
  });

  it.each(['https://amazonaws.com.example.org', 'https://notamazonaws.com'])(
    'knows that %s is not AWS',
    (url) => {
      expect(override({ profile: { endpoint_url: url } }).emulators).toHaveLength(1);
    },
  );

  it.each(['localhost:5000', 'no address', 'file:///etc/passwd'])('refuses %s', (setting) => {
    expect(() => override({ setting })).toThrow(setting);
  });
});
