/** A field of an answer that nobody has checked yet. */
export function field(answer: unknown, name: string): unknown {
  return typeof answer === 'object' && answer !== null && Object.hasOwn(answer, name)
    ? (answer as Record<string, unknown>)[name]
    : undefined;
}

export function textOf(answer: unknown, name: string): string | undefined {
  const value = field(answer, name);
  return typeof value === 'string' ? value : undefined;
}

export function listOf(answer: unknown, name: string): readonly unknown[] {
  const value = field(answer, name);
  return Array.isArray(value) ? value : [];
}
