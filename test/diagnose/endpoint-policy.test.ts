import { expect, it } from 'vitest';
import { isFullAccess } from '../../src/diagnose/path/endpoint-policy';

const everything = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };

it.each([
  { Statement: [everything] },
  { Version: '2008-10-17', Statement: everything },
  { Statement: [{ ...everything, Sid: 'all', Principal: { AWS: '*' }, Action: ['*'] }] },
])('a policy that allows everything is full access', (policy) => {
  expect(isFullAccess(JSON.stringify(policy))).toBe(true);
});

it.each([
  { Statement: [] },
  { Statement: [{ ...everything, Effect: 'Deny' }] },
  { Statement: [everything, { ...everything, Effect: 'Deny', Action: 's3:*' }] },
  { Statement: [{ ...everything, Condition: {} }] },
  { Statement: [{ ...everything, Principal: { AWS: 'arn:aws:iam::111111111111:root' } }] },
  { Statement: [{ ...everything, Action: 's3:GetObject' }] },
  'none',
])('any other policy is not', (policy) => {
  expect(isFullAccess(JSON.stringify(policy))).toBe(false);
  expect(isFullAccess('{')).toBe(false);
});
