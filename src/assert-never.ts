/** Makes the compiler list the cases a `switch` forgot. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
