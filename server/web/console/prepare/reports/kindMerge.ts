import type { FieldDraft, KindDraft } from './kindDraft.ts';

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What I changed, on what somebody else made of it meanwhile: field by field, and the fields that they added stay. */
export function mergedKind(before: KindDraft, mine: KindDraft, theirs: KindDraft): KindDraft {
  const chosen = <Part extends keyof KindDraft>(part: Part): KindDraft[Part] =>
    isSame(mine[part], before[part]) ? theirs[part] : mine[part];
  return {
    label: chosen('label'),
    audience: chosen('audience'),
    interview: chosen('interview'),
    fields: isSame(mine.fields, before.fields)
      ? theirs.fields
      : mergedFields(before.fields, mine.fields, theirs.fields),
  };
}

function mergedFields(before: FieldDraft[], mine: FieldDraft[], theirs: FieldDraft[]): FieldDraft[] {
  const [was, now] = [before, theirs].map((fields) => new Map(fields.map((field) => [field.key, field])));
  const kept = mine.flatMap((field) => {
    const isMine = !isSame(field, was!.get(field.key));
    return isMine ? [field] : [now!.get(field.key)].filter((one) => one !== undefined);
  });
  const seen = new Set([...was!.keys(), ...mine.map(({ key }) => key)]);
  return [...kept, ...theirs.filter(({ key }) => !seen.has(key))];
}
