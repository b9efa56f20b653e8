/** What YAML refuses, what ends a line for some reader, and what turns the direction of reading. */
const unfit = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** A string as JSON, which is also YAML: on one line, and well-formed. */
export function jsonText(text: string): string {
  return JSON.stringify(wellFormed(text)).replace(
    unfit,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Half a surrogate pair is no character and cannot be written into a file. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
