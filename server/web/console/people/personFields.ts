import type { Person, PersonFunction } from '../model/items.ts';

/** What is typed about a person, whether new or taking over. */
export interface PersonDraft {
  callName: string;
  first: string;
  second: string;
  team: string;
  agency: string;
}

/** Their part of a person; other teams are behind the chosen one. */
export function typedPerson(
  { callName, first, second, team, agency }: PersonDraft,
  otherTeams: readonly string[] = [],
): Pick<Person, 'callName' | 'teams' | 'agency' | 'languages'> {
  return {
    callName: callName.trim(),
    teams: [...(team ? [team] : []), ...otherTeams.filter((one) => one !== team)],
    ...(agency && { agency }),
    languages: [...new Set([first, second].filter((language) => language !== ''))],
  };
}

/** All that control says of a person. */
export interface WholePersonDraft {
  callName: string;
  function: PersonFunction;
  /** Best first. */
  languages: string[];
  teams: string[];
  agency: string;
  country: string;
  roleCard: string;
  gender: '' | 'woman' | 'man';
}

export const personDraft = (person: Person): WholePersonDraft => ({
  callName: person.callName,
  function: person.function,
  languages: [...person.languages],
  teams: [...person.teams],
  agency: person.agency ?? '',
  country: person.country ?? '',
  roleCard: person.roleCard ?? '',
  gender: person.gender ?? '',
});

/** Undefined while the name or every language is missing. */
export function personFrom(draft: WholePersonDraft, id: string): Person | undefined {
  const callName = draft.callName.trim();
  if (!callName || draft.languages.length === 0) return undefined;
  return {
    id,
    callName,
    function: draft.function,
    teams: [...draft.teams],
    languages: [...draft.languages],
    ...(draft.agency && { agency: draft.agency }),
    ...(draft.country && { country: draft.country }),
    ...(draft.roleCard && { roleCard: draft.roleCard }),
    ...(draft.function === 'cultural-mediator' && draft.gender && { gender: draft.gender }),
  };
}
