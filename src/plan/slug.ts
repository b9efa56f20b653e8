/** Lower-case letters, digits and single dashes: fit for step names and for every AWS tag value. */
export function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
