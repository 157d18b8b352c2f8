import type { WorldSubject } from '../../../shared/protocol.ts';
import { detailsOf, FIELDS, type WorldField, type WorldType } from '../../../shared/worldDetails.ts';
import { differing, same } from '../../detail/draft.ts';
import { EVERYONE, NOBODY, type Audience, type WorldEntry, type WorldEntryItem } from '../../model/items.ts';
import { rewritten, typed, written } from '../../model/text/texts.ts';

/** An entry while somebody types it. */
export interface EntryDraft {
  type: WorldType;
  fields: Partial<Record<WorldField, string>>;
  titles: Record<string, string>;
  bodies: Record<string, string>;
  audience: Audience;
}

export const draftOf = (before: WorldEntryItem | undefined): EntryDraft => ({
  type: before?.subject.type ?? 'law',
  fields: Object.fromEntries(before ? detailsOf(before.subject).map(({ field, value }) => [field, value]) : []),
  titles: typed(before?.title),
  bodies: typed(before?.body),
  audience: before?.audience ?? EVERYONE,
});

/** As on the server: what investigators must find out for themselves is control's at first. */
export const usualAudience = (type: WorldType): Audience =>
  type === 'vehicle' || type === 'account' ? NOBODY : EVERYONE;

/** Without it nobody could find the thing. */
export const isNeeded = (type: WorldType, field: WorldField): boolean =>
  (type === 'vehicle' && field === 'plate') || (type === 'account' && field === 'number');

/** Undefined while something is missing that an entry must have. */
export function entryFrom(
  draft: EntryDraft,
  id: string,
  source: string,
  before: WorldEntryItem | undefined,
): WorldEntry | undefined {
  const title = before ? rewritten(before.title, draft.titles) : written(source, draft.titles);
  const subject = subjectOf(draft);
  if (!title || !subject) return undefined;
  const body = before?.body ? rewritten(before.body, draft.bodies) : written(source, draft.bodies);
  return { id, subject, title, ...(body && { body }), audience: draft.audience };
}

/** What of it says something else than before, as the server finds it. */
export function rewordedIn(before: WorldEntry, next: WorldEntry): 'original' | 'translation' | undefined {
  const originals = ({ title, body }: WorldEntry) => [title, body].map((text) => text?.versions[text.source]?.text);
  if (!same(originals(before), originals(next))) return 'original';
  const changed = [
    ...differing(typed(before.title), typed(next.title)),
    ...differing(typed(before.body), typed(next.body)),
  ];
  return changed.length > 0 ? 'translation' : undefined;
}

function subjectOf({ type, fields }: EntryDraft): WorldSubject | undefined {
  const said = Object.fromEntries(
    FIELDS[type].flatMap((field) => {
      const value = fields[field]?.trim();
      return value ? [[field, value]] : [];
    }),
  );
  if (FIELDS[type].some((field) => isNeeded(type, field) && !said[field])) return undefined;
  return { type, ...said } as WorldSubject;
}
