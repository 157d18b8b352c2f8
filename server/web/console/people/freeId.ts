const LONGEST = 48;

/** An id that nobody has, after the call name where that has Latin letters: it shows in addresses and files. */
export function freeId(callName: string, taken: ReadonlySet<string>, otherwise = 'person'): string {
  const latin = callName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST);
  const stem = latin || otherwise;
  if (latin && !taken.has(stem)) return stem;
  for (let n = 2; ; n++) {
    if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
  }
}
