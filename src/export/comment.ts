/** One line of comment, whatever the text holds. All three languages begin one with a number sign. */
export function comment(text: string): string {
  return `# ${oneLine(text)}`.trimEnd();
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
