import type { Person, PersonFunction } from './items.ts';
import type { LanguageTag } from '../../shared/protocol.ts';

/** Which people: whoever is all that is chosen. Of languages, the one read first counts. */
export interface Who {
  team: string;
  agency: string;
  function: PersonFunction | '';
  language: LanguageTag;
}

export const ANYBODY: Who = { team: '', agency: '', function: '', language: '' };

export function isAnyChosen(who: Who): boolean {
  return Object.values(who).some(Boolean);
}

export function isOneOf({ team, agency, function: of, language }: Who, person: Person): boolean {
  // Not the rule of recipients, which leaves control out where nothing of the exercise is named.
  return (
    (!team || person.teams.includes(team)) &&
    (!agency || person.agency === agency) &&
    (!of || person.function === of) &&
    (!language || person.languages[0] === language)
  );
}
