import { describe, expect, it } from 'vitest';
import { awsAccount } from '../../src/aws/aws-account';
import { fakeAws } from './fake-aws';

const signal = new AbortController().signal;

async function routingOf(inner: string) {
  const set = `<ResourceRecordSet><Name>a.example.</Name><Type>A</Type>${inner}<TTL>60</TTL><ResourceRecords><ResourceRecord><Value>10.0.0.1</Value></ResourceRecord></ResourceRecords></ResourceRecordSet>`;
  const body = `<ListResourceRecordSetsResponse><ResourceRecordSets>${set}</ResourceRecordSets><IsTruncated>false</IsTruncated><MaxItems>300</MaxItems></ListResourceRecordSetsResponse>`;
  const [record] = await awsAccount(fakeAws(() => ({ body }))).zoneRecords('Z1', signal);
  return record?.routing;
}

const geo = (inner: string) => `<GeoLocation>${inner}</GeoLocation>`;
const byAddress = (name: string) =>
  `<CidrRoutingConfig><CollectionId>c-1</CollectionId><LocationName>${name}</LocationName></CidrRoutingConfig>`;

describe('reading one of several records of a name', () => {
  it.each([
    ['<Weight>0</Weight>', { kind: 'weighted', weight: 0 }],
    ['<Region>us-east-1</Region>', { kind: 'latency', region: 'us-east-1' }],
    ['<Failover>PRIMARY</Failover>', { kind: 'failover', role: 'primary' }],
    [geo('<ContinentCode>EU</ContinentCode>'), { kind: 'location', place: 'EU' }],
    [
      geo('<CountryCode>US</CountryCode><SubdivisionCode>CA</SubdivisionCode>'),
      { kind: 'location', place: 'US-CA' },
    ],
    [geo('<CountryCode>*</CountryCode>'), { kind: 'location', place: '*' }],
    [byAddress('office'), { kind: 'location', place: 'c-1 office' }],
    [byAddress('*'), { kind: 'location', place: '*' }],
    ['<GeoProximityLocation><AWSRegion>us-east-1</AWSRegion></GeoProximityLocation>', { kind: 'proximity' }],
    ['<MultiValueAnswer>true</MultiValueAnswer>', { kind: 'multivalue' }],
    ['', { kind: 'other' }],
  ])('keeps %s', async (inner, routing) => {
    expect(await routingOf(`<SetIdentifier>blue 1</SetIdentifier>${inner}`)).toEqual({
      setId: 'blue 1',
      ...routing,
    });
  });

  it('says nothing of a record that stands alone', async () => {
    expect(await routingOf('')).toBeUndefined();
  });
});
