import { seesControl, type Person } from '../../model/items.ts';
import { personDraft, personFrom } from '../../people/personFields.ts';

export const heldBy = (card: string | undefined, people: Iterable<Person>): string[] =>
  card === undefined ? [] : [...people].flatMap(({ id, roleCard }) => (roleCard === card ? [id] : []));

/** Who plays, and whoever has it already. */
export const whoMayHold = (held: readonly string[], people: Iterable<Person>): Person[] =>
  [...people].filter(({ id, function: of }) => !seesControl(of) || held.includes(id));

/** Those to whom the author gave the card, or from whom they took it; what others did meanwhile stays. */
export function handed(
  card: string,
  { before, after }: { before: readonly string[]; after: readonly string[] },
  people: Iterable<Person>,
): { person: Person; basedOn: number }[] {
  return [...people].flatMap((person) => {
    const has = after.includes(person.id);
    const isTouched = has !== before.includes(person.id) && has !== (person.roleCard === card);
    const changed = isTouched && personFrom({ ...personDraft(person), roleCard: has ? card : '' }, person.id);
    return changed ? [{ person: changed, basedOn: person.revision ?? 0 }] : [];
  });
}
