import type { ActionKindItem } from '../../shared/protocol.ts';

/** More than these are too many to look through on a small screen. */
export const MANY = 8;
const FIRST = 6;

/** The few that stand there first: what is chosen, what was reported lately, what is of my role alone, and then the rest. */
export function firstKinds(kinds: ActionKindItem[], used: string[], chosen: string): ActionKindItem[] {
  const rank = ({ id, ofRole }: ActionKindItem): number => {
    const lately = used.indexOf(id);
    return lately >= 0 ? lately : used.length + (ofRole ? 0 : 1);
  };
  const first = kinds
    .map((kind, n) => ({ kind, n }))
    .sort((a, b) => rank(a.kind) - rank(b.kind) || a.n - b.n)
    .slice(0, FIRST)
    .map(({ kind }) => kind);
  const missing = kinds.find(({ id }) => id === chosen && !first.some((one) => one.id === chosen));
  return missing ? [missing, ...first.slice(0, FIRST - 1)] : first;
}

/** By any part of their words; what is chosen stays. */
export function kindsFound(kinds: ActionKindItem[], wanted: string, chosen: string): ActionKindItem[] {
  const words = wanted.trim().toLocaleLowerCase().split(/\s+/);
  return kinds.filter(
    ({ id, label }) => id === chosen || words.every((word) => label.text.toLocaleLowerCase().includes(word)),
  );
}

/** Of a kind that another is called like: what its report asks for; without any questions the note alone is asked for. */
export function askedFor(
  { id, label, fields = [] }: ActionKindItem,
  kinds: ActionKindItem[],
  note: string,
): string | undefined {
  const name = label.text.trim().toLocaleLowerCase();
  const isAlike = kinds.some((other) => other.id !== id && other.label.text.trim().toLocaleLowerCase() === name);
  if (!isAlike) return undefined;
  return fields.length > 0 ? fields.map((field) => field.label.text).join(' · ') : note;
}
