import { seesControl, type Audience, type Person } from './items.ts';

/** The server's own rule, so that control sees before sending whom a text will reach. */
export function addresses(audience: Audience, person: Person): boolean {
  return (
    (audience.everyone && !seesControl(person.function)) ||
    audience.people.includes(person.id) ||
    audience.functions.includes(person.function) ||
    (person.agency !== undefined && audience.agencies.includes(person.agency)) ||
    person.teams.some((team) => audience.teams.includes(team))
  );
}

export function addressed(audience: Audience, people: Iterable<Person>): Person[] {
  return [...people].filter((person) => addresses(audience, person));
}

export function isNobody(audience: Audience): boolean {
  const { everyone, people, teams, agencies, functions } = audience;
  return !everyone && people.length + teams.length + agencies.length + functions.length === 0;
}

/** One chip of the composer: a part of an audience. */
export type Part =
  | { type: 'everyone' }
  | { type: 'person' | 'team' | 'agency'; id: string }
  | { type: 'function'; id: Person['function'] };

export function partsOf(audience: Audience): Part[] {
  return [
    ...(audience.everyone ? [{ type: 'everyone' } as const] : []),
    ...audience.teams.map((id) => ({ type: 'team', id }) as const),
    ...audience.functions.map((id) => ({ type: 'function', id }) as const),
    ...audience.agencies.map((id) => ({ type: 'agency', id }) as const),
    ...audience.people.map((id) => ({ type: 'person', id }) as const),
  ];
}

export function audienceOf(parts: readonly Part[]): Audience {
  const audience: Audience = { everyone: false, people: [], teams: [], agencies: [], functions: [] };
  for (const part of parts) {
    switch (part.type) {
      case 'everyone':
        audience.everyone = true;
        break;
      case 'person':
        audience.people.push(part.id);
        break;
      case 'team':
        audience.teams.push(part.id);
        break;
      case 'agency':
        audience.agencies.push(part.id);
        break;
      case 'function':
        audience.functions.push(part.id);
        break;
    }
  }
  return audience;
}

export function samePart(a: Part, b: Part): boolean {
  return a.type === b.type && ('id' in a ? a.id : '') === ('id' in b ? b.id : '');
}
