import type { Person, PersonFunction } from '../model/items.ts';
import { personDraft, personFrom } from './personFields.ts';

/** What is changed of several people at once; what is empty stays as each of them has it. */
export interface SeveralDraft {
  intoTeam: string;
  outOfTeam: string;
  agency: string;
  function: PersonFunction | '';
  roleCard: string;
}

export const NOTHING: SeveralDraft = { intoTeam: '', outOfTeam: '', agency: '', function: '', roleCard: '' };

export function saysNothing(draft: SeveralDraft): boolean {
  return Object.values(draft).every((said) => said === '');
}

/** The person as they would be, or nothing where they are so already. */
export function changedBy({ intoTeam, outOfTeam, agency, function: of, roleCard }: SeveralDraft, person: Person) {
  const teams = person.teams.filter((team) => team !== outOfTeam);
  const before = personDraft(person);
  const changed = personFrom(
    {
      ...before,
      teams: intoTeam && !teams.includes(intoTeam) ? [...teams, intoTeam] : teams,
      agency: agency || before.agency,
      function: of || before.function,
      roleCard: roleCard || before.roleCard,
    },
    person.id,
  );
  const isSame =
    changed?.teams.join() === person.teams.join() &&
    changed?.agency === person.agency &&
    changed?.function === person.function &&
    changed?.roleCard === person.roleCard;
  return isSame ? undefined : changed;
}
