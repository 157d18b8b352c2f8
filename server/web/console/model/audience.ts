import { seesControl, type Audience, type Overlap, type Person } from './items.ts';

/** The server's own rule, so that control sees before sending whom a text will reach. */
export function addresses(audience: Audience, person: Person): boolean {
  return (
    (audience.everyone && !seesControl(person.function)) ||
    audience.people.includes(person.id) ||
    audience.functions.includes(person.function) ||
    (person.agency !== undefined && audience.agencies.includes(person.agency)) ||
    person.teams.some((team) => audience.teams.includes(team)) ||
    (audience.overlaps ?? []).some((overlap) => takesIn(overlap, person))
  );
}

export function takesIn(overlap: Overlap, person: Person): boolean {
  const { team, agency, function: of, otherTeam, country, language } = overlap;
  const isOfOrigin = !team && !agency && !of;
  return (
    !(isOfOrigin && seesControl(person.function)) &&
    (!team || person.teams.includes(team)) &&
    (!otherTeam || person.teams.includes(otherTeam)) &&
    (!agency || person.agency === agency) &&
    (!of || person.function === of) &&
    (!country || person.country === country) &&
    (!language || person.languages.some((own) => baseOf(own) === baseOf(language)))
  );
}

const baseOf = (language: string): string => language.split('-', 1)[0]!;

export function addressed(audience: Audience, people: Iterable<Person>): Person[] {
  return [...people].filter((person) => addresses(audience, person));
}

export function isNobody(audience: Audience): boolean {
  return partsOf(audience).length === 0;
}

/** A part that has more than one in it, and that another can be put together with. */
export type Group = { type: 'team' | 'agency'; id: string } | { type: 'function'; id: Person['function'] };

/** One chip of the composer: a part of an audience. */
export type Part =
  { type: 'everyone' } | { type: 'person'; id: string } | Group | { type: 'overlap'; overlap: Overlap };

export function partsOf(audience: Audience): Part[] {
  return [
    ...(audience.everyone ? [{ type: 'everyone' } as const] : []),
    ...audience.teams.map((id) => ({ type: 'team', id }) as const),
    ...audience.functions.map((id) => ({ type: 'function', id }) as const),
    ...audience.agencies.map((id) => ({ type: 'agency', id }) as const),
    ...(audience.overlaps ?? []).map((overlap) => ({ type: 'overlap', overlap }) as const),
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
      case 'overlap':
        audience.overlaps = [...(audience.overlaps ?? []), part.overlap];
        break;
    }
  }
  return audience;
}

/** What two parts have in common, where they are groups of different kinds or two teams; one that is that may be narrowed. */
export function overlapOf(part: Part, other: Part): Overlap | undefined {
  const named = namedBy(part);
  const more = namedBy(other);
  if (!named || !more) return undefined;
  if (!Object.keys(more).some((kind) => kind in named)) return { ...named, ...more };
  // Whoever is in two teams, such as one of the exercise and one of a country.
  const isSecond = other.type === 'team' && named.team !== undefined && named.otherTeam === undefined;
  return isSecond && named.team !== other.id ? { ...named, otherTeam: other.id } : undefined;
}

function namedBy(part: Part): Overlap | undefined {
  switch (part.type) {
    case 'team':
    case 'agency':
    case 'function':
      return { [part.type]: part.id };
    case 'overlap':
      return part.overlap;
    default:
      return undefined;
  }
}

/** The same for the same part, whatever else differs. */
export function keyOf(part: Part): string {
  switch (part.type) {
    case 'everyone':
      return part.type;
    case 'overlap': {
      const { team, agency, function: of, otherTeam, country, language } = part.overlap;
      return ['overlap', team, agency, of, otherTeam, country, language].join(':');
    }
    default:
      return `${part.type}:${part.id}`;
  }
}

export function samePart(a: Part, b: Part): boolean {
  return keyOf(a) === keyOf(b);
}
