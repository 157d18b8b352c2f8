import type { Person } from '../model/items.ts';

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
