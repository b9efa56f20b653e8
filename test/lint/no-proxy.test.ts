import { describe, expect, it } from 'vitest';
import { matchesExactly, matchesLoosely } from '../../src/lint/no-proxy';

const target = (host: string) => ({ host, port: '443' });

describe('no_proxy', () => {
  it('compares whole texts by default', () => {
    expect(matchesExactly(['api.datadoghq.com'], target('api.datadoghq.com'))).toBe(true);
    expect(matchesExactly(['api.datadoghq.com'], target('api.datadoghq.com.'))).toBe(false);
    for (const entry of [
      'datadoghq.com',
      '.datadoghq.com',
      '*.datadoghq.com',
      '*',
      'api.datadoghq.com:443',
    ]) {
      expect(matchesExactly([entry], target('api.datadoghq.com')), entry).toBe(false);
    }
  });

  it('matches names, sub-domains and ports where it need not be exact', () => {
    for (const entry of [
      'datadoghq.com',
      '.datadoghq.com',
      '*.datadoghq.com',
      '*',
      'API.datadoghq.com:443',
    ]) {
      expect(matchesLoosely([entry], target('api.datadoghq.com')), entry).toBe(true);
    }
    for (const entry of ['api.datadoghq.com:8443', 'xdatadoghq.com', '10.0.0.0/8', '']) {
      expect(matchesLoosely([entry], target('api.datadoghq.com')), entry).toBe(false);
    }
    expect(matchesLoosely(['datadoghq.com'], target('datadoghq.com'))).toBe(true);
    expect(matchesLoosely(['.datadoghq.com'], target('datadoghq.com'))).toBe(false);
  });

  it('does not see through the dot at the end of a host', () => {
    expect(matchesLoosely(['.datadoghq.com'], target('api.datadoghq.com.'))).toBe(false);
    expect(matchesLoosely(['.datadoghq.com.'], target('api.datadoghq.com.'))).toBe(true);
  });
});
