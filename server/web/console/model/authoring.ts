import { NOBODY, type Inject, type MselInject } from './items.ts';

/** The number after the highest of its kind: A7 after A6. */
export function nextNumber(
  injects: Iterable<{ inject: Pick<Inject, 'number' | 'storyline'> }>,
  storyline: string | undefined,
): string {
  let prefix = '';
  let highest = 0;
  let width = 1;
  const taken = new Set<string>();
  for (const { inject } of injects) {
    taken.add(inject.number);
    const found = /^(.*?)(\d+)$/.exec(inject.number);
    if (!found || inject.storyline !== storyline) continue;
    const count = Number(found[2]);
    if (count < highest) continue;
    prefix = found[1]!;
    highest = count;
    width = found[2]!.length;
  }
  const number = (count: number) => `${prefix}${String(count).padStart(width, '0')}`;
  let next = highest + 1;
  while (taken.has(number(next))) next++;
  return number(next);
}

/** The other inject that has this number. */
export function holderOf(number: string, own: string, injects: Iterable<MselInject>): MselInject | undefined {
  for (const other of injects) if (other.id !== own && other.inject.number === number) return other;
  return undefined;
}

/** Empty: no text is written yet. */
export function emptyInject(id: string, number: string, source: string, storyline: string | undefined): Inject {
  const nothing = { source, revision: 1, versions: {} };
  return {
    id,
    number,
    ...(storyline !== undefined && { storyline }),
    type: 'message',
    title: nothing,
    audience: NOBODY,
    body: nothing,
    trigger: { type: 'by-hand' },
    mustAcknowledge: true,
    expectedActions: [],
  };
}

export function copyOf(inject: Inject, id: string, number: string): Inject {
  return { ...inject, id, number };
}
