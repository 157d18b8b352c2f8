import type { Api } from '../../../shared/live/api.ts';
import { exercisePath } from '../../../shared/live/paths.ts';
import type { Instant } from '../../../shared/protocol.ts';
import { uuid7 } from '../../../shared/uuid7.ts';
import { wordsOf } from '../../model/inject/details.ts';
import type { Inject, InjectType, LocalizedText } from '../../model/items.ts';

/** An inject that is kept for all exercises of the server. */
export interface Entry {
  id: string;
  revision: number;
  savedAt: Instant;
  inject: Inject;
  sender?: LocalizedText;
}

const path = (exercise: string, rest = '') => exercisePath(exercise, `/catalogue${rest}`);

export function listed(api: Api, exercise: string): Promise<Entry[]> {
  return api.authorized<{ entries: Entry[] }>('GET', path(exercise)).then(({ entries }) => entries);
}

/** A new entry, or a new revision of one that was read. */
export function kept(api: Api, exercise: string, inject: string, over?: Entry): Promise<Entry> {
  const id = over?.id ?? uuid7();
  return api.authorized('PUT', path(exercise, `/${id}`), { inject, basedOn: over?.revision ?? 0 });
}

export function removed(api: Api, exercise: string, { id, revision }: Entry): Promise<Entry> {
  return api.authorized('DELETE', path(exercise, `/${id}?basedOn=${revision}`));
}

/** As this exercise would plan it; its id and number are still the entry's. */
export function fitted(api: Api, exercise: string, { id }: Entry): Promise<Inject> {
  return api.authorized('GET', path(exercise, `/${id}/inject`));
}

/** What the controller looks for, in any text and language; by title. */
export function found(
  entries: readonly Entry[],
  wanted: { type: InjectType | ''; text: string },
  title: (text: LocalizedText) => string,
): Entry[] {
  const words = wanted.text.trim().toLocaleLowerCase();
  const says = ({ inject }: Entry) =>
    [inject.title, inject.subject, inject.body]
      .flatMap((text) => Object.values(text?.versions ?? {}).map((version) => version.text))
      .concat(wordsOf(inject.details))
      .some((said) => said.toLocaleLowerCase().includes(words));
  return entries
    .filter((entry) => (!wanted.type || entry.inject.type === wanted.type) && (!words || says(entry)))
    .sort((a, b) => title(a.inject.title).localeCompare(title(b.inject.title)));
}
