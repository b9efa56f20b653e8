import { describe, expect, it } from 'vitest';
import { covers } from '../../src/probe/certificate-names';

describe('the names of a certificate', () => {
  it.each([
    ['api.datadoghq.com', ['api.datadoghq.com'], true],
    ['api.datadoghq.com', ['*.datadoghq.com'], true],
    ['7-80-0-app.agent.datadoghq.com', ['*.agent.datadoghq.com'], true],
    ['api.us9.datadoghq.com', ['*.datadoghq.com', 'datadoghq.com'], false],
    ['datadoghq.com', ['*.datadoghq.com'], false],
    ['api.datadoghq.com', ['*.com', '*', '*.*.com', 'a*.datadoghq.com'], false],
    ['datadoghq.com', ['*.com'], false],
    ['api.datadoghq.com', [], false],
    ['', ['', '*.'], false],
  ])('of %s, %j: %s', (host, names, expected) => {
    expect(covers(names, host) && host !== '').toBe(expected);
  });
});
