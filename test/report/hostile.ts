import fc from 'fast-check';

const fragments = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '![x](https://evil.example/x.png)',
  '[click](command:evil)',
  'https://evil.example/login',
  '//evil.example/x',
  'www.evil.example',
  'me@evil.example',
  '| broken | row |',
  '\n\n# Heading',
  '\n---\n',
  '```',
  '`',
  '``x`',
  '$x^2$',
  '&lt;b&gt;',
  '**bold** __bold__ ~~gone~~',
  '- item',
  '1. item',
  '> quote',
  '\\',
  '\\|',
  '\u202Egnp.exe',
  '\u0000',
  '\uD800',
  '\u2028',
  '[^1]: note',
  '    code',
];
/** What a name or a tag could hold to become more than text. */
export const hostile = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary' }), fc.string()), {
    maxLength: 4,
  })
  .map((parts) => parts.join(''));
