import { describe, expect, it } from 'vitest';
import { read } from '../../src/network/reading';
import { planSameRegion } from '../../src/plan/same-region';
import { project } from '../../src/plan/project';
import type { AwsService } from '../../src/plan/request';
import { endpoint, networkOf, region, vpcId } from '../network/network-of';
import { networkFor, request } from './requests';

const awsServices: readonly AwsService[] = ['secretsmanager', 'kms'];
const asked = request({ awsServices });

function namesIn(plan: ReturnType<typeof planSameRegion>): readonly string[] {
  return plan.steps.flatMap((step) =>
    step.kind === 'create endpoint' && !step.serviceName.includes('vpce-svc') ? [step.privateDnsName] : [],
  );
}

describe('services of AWS for functions', () => {
  it('get endpoints beside those of Datadog, by the names that AWS gives them in the region', () => {
    const plan = planSameRegion(asked, networkFor());
    expect(namesIn(plan)).toEqual([`secretsmanager.${region}.amazonaws.com`, `kms.${region}.amazonaws.com`]);
    expect(plan.steps.filter(({ kind }) => kind === 'await endpoint')).toHaveLength(3);
  });

  it('are kept where they have an endpoint, and planned no second time', () => {
    const kms = endpoint({ id: 'vpce-kms', serviceName: `com.amazonaws.${region}.kms`, vpcId });
    const base = networkFor();
    const known = base.inRegion[region];
    if (known === undefined) throw new Error('no region');
    const network = { ...base, inRegion: { [region]: { ...known, endpointsForLambda: read([kms]) } } };
    const plan = planSameRegion(asked, network);
    expect(namesIn(plan)).toEqual([`secretsmanager.${region}.amazonaws.com`]);
    expect(plan.kept.map(({ id }) => id)).toContain('vpce-kms');
    expect(planSameRegion(asked, project(plan, network)).steps).toEqual([]);
  });

  it('are planned alone for a VPC that wants none of Datadog', () => {
    const plan = planSameRegion(request({ services: [], awsServices }), networkFor());
    expect(plan.cautions.filter(({ kind }) => kind === 'refusal')).toEqual([]);
    expect(plan.steps.flatMap((step) => (step.kind === 'create endpoint' ? [step.serviceName] : []))).toEqual(
      awsServices.map((name) => `com.amazonaws.${region}.${name}`),
    );
    expect(planSameRegion(request({ services: [] }), networkFor()).cautions).toMatchObject([
      { kind: 'refusal', sentence: 'No service is chosen. Choose at least one.' },
    ]);
  });

  it('are asked for by nobody unless somebody does', () => {
    expect(namesIn(planSameRegion(request(), networkFor()))).toEqual([]);
    expect(networkOf({}).inRegion[region]?.endpointsForLambda).toEqual(read([]));
  });
});
