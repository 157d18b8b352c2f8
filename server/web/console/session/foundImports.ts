import { i18n, t } from '../../shared/language/i18n.svelte.ts';
import type { Api } from '../../shared/live/api.ts';
import { exercisePath } from '../../shared/live/paths.ts';
import type { Item } from '../../shared/protocol.ts';
import type { FileImport } from '../model/items.ts';
import { columnsOf } from '../model/ownColumns.ts';
import { World } from '../model/world.ts';
import { canGoBack, standing, standings, type Change } from './writings.ts';

interface Progress {
  reading: string;
  read: number;
  head: number;
}

interface ItemsThen {
  reading: string;
  items: Item[];
}

/** An exercise as far as its items were asked for. */
class Then extends World {
  constructor({ items }: ItemsThen) {
    super();
    this.apply(items);
  }

  get ownColumns() {
    return columnsOf(this.exercise);
  }
}

/** What an import did that can be taken back, by the journal: it was not seen here. */
export async function broughtBy(api: Pick<Api, 'authorized'>, exercise: string, entry: number): Promise<Change[]> {
  const asked = <T>(query: string) => api.authorized<T>('GET', exercisePath(exercise, `/replay${query}`));
  let progress: Progress;
  do progress = await asked<Progress>('');
  while (progress.read < progress.head);
  const shown = (reading: string, from: number, to: number) =>
    asked<ItemsThen>(`/items?${new URLSearchParams({ reading, from: String(from), to: String(to) })}`);
  const after = await shown(progress.reading, entry - 1, entry);
  const before = await shown(after.reading, entry, entry - 1);
  // Somebody was erased meanwhile, and the journal is read anew: one has all of the exercise, the other a part of it.
  return before.reading === after.reading
    ? between(new Then(before), new Then(after))
    : broughtBy(api, exercise, entry);
}

function between(before: Then, after: Then): Change[] {
  const subjects = new Map([...standings(before), ...standings(after)].map(([key, [subject]]) => [key, subject]));
  return [...subjects.values()].flatMap((subject): Change[] => {
    const from = standing(before, subject);
    const to = standing(after, subject);
    return from?.revision === to?.revision ? [] : [{ subject, from, to }].filter(canGoBack);
  });
}

/** What stands for a file's name where nobody knows that any more. */
export function importName({ from, at }: FileImport): string {
  return t(`console.brought.${from}`, { time: i18n.formats.wallWithDate(at) });
}
