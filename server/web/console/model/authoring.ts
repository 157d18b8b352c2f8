import { NOBODY, type Inject, type MselInject } from './items.ts';

/** The number after the highest of its kind: A7 after A6. */
export function nextNumber(injects: Iterable<MselInject>, storyline: string | undefined): string {
  let prefix = '';
  let highest = 0;
  let width = 1;
  for (const { inject } of injects) {
    const found = /^(.*?)(\d+)$/.exec(inject.number);
    if (!found || inject.storyline !== storyline) continue;
    const count = Number(found[2]);
    if (count < highest) continue;
    prefix = found[1]!;
    highest = count;
    width = found[2]!.length;
  }
  return `${prefix}${String(highest + 1).padStart(width, '0')}`;
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
