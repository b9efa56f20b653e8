import { describe, expect, it } from 'vitest';
import { interpretFiles } from '../../src/aws/login/interpret-files';
import { trickyFiles } from './login-tricky-files';

describe('in the AWS files', () => {
  it.each(trickyFiles)('$says', ({ files, profiles }) => {
    const read = interpretFiles(files.config ?? '', files.credentials ?? '');
    expect(Object.fromEntries(read.profiles)).toEqual(profiles);
  });
});
