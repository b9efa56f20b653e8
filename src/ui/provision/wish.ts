/** What a configuration file asks for, as a command argument. */
export interface Wish {
  readonly site: string;
  /** Full service names. */
  readonly services: readonly string[];
}

export function wishOf(argument: unknown): Wish | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  if (!('site' in argument) || !('services' in argument)) return undefined;
  const { site, services } = argument;
  if (typeof site !== 'string' || !Array.isArray(services)) return undefined;
  return { site, services: services.filter((name): name is string => typeof name === 'string') };
}
