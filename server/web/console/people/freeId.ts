const LONGEST = 48;

/** An id that nobody has, after the call name where that has Latin letters: it shows in addresses and files. */
export function freeId(callName: string, taken: ReadonlySet<string>, otherwise = 'person', longest = LONGEST): string {
  const latin = callName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, longest)
    .replace(/-+$/, '');
  const stem = latin || otherwise;
  if (latin && !taken.has(stem)) return stem;
  for (let n = 2; ; n++) {
    const id = `${stem.slice(0, longest - `-${n}`.length)}-${n}`;
    if (!taken.has(id)) return id;
  }
}
