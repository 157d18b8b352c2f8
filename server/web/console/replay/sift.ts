import { addresses } from '../model/audience.ts';
import type { MselInject, Person } from '../model/items.ts';
import { World } from '../model/world.ts';

/** What alone is looked at: of one team, of one storyline, of both; all where it is empty. */
export interface Only {
  team: string;
  storyline: string;
}

export const ALL: Only = { team: '', storyline: '' };

export const isAll = ({ team, storyline }: Only): boolean => !team && !storyline;

/**
 * The part of a world that is of a team or storyline. What is of none is left out, but for what was marked for everybody; what
 * things are called, and where they are, is all there.
 */
export function sift(world: World, only: Only): World {
  const { team, storyline } = only;
  const of = new Belonging(world, only);
  const channels = kept(world.channels, (channel) => of.hasChannel(channel));
  const storylineOnly: Partial<World> = storyline
    ? { requests: new Map(), mediations: new Map(), decisions: new Map(), evidence: new Map(), dossiers: new Map() }
    : {};
  const injects = kept(world.injects, (inject) => of.hasInject(inject));
  const sifted: Partial<World> = {
    people: kept(world.people, ({ id }) => of.has(id)),
    injects,
    actions: kept(world.actions, ({ person, action }) => {
      return of.has(person) && (!storyline || (action.inject !== undefined && injects.has(action.inject)));
    }),
    tasks: kept(world.tasks, ({ inject }) => injects.has(inject)),
    channels,
    messages: kept(world.messages, ({ channel }) => channels.has(channel)),
    requests: kept(world.requests, ({ teams, filer }) => of.isOf(teams, filer)),
    mediations: kept(world.mediations, ({ requester }) => of.has(requester)),
    decisions: kept(world.decisions, ({ team: own, person }) => of.isOf(own === undefined ? [] : [own], person)),
    evidence: kept(world.evidence, ({ entries }) => entries.some(({ person }) => of.has(person))),
    dossiers: kept(world.dossiers, ({ team: own }) => !team || own === team),
    trusts: kept(world.trusts, ({ team: own }) => !team || own === team),
    presences: new Map(
      [...world.presences].map(([id, presence]) => {
        return [id, { ...presence, inside: presence.inside.filter(({ person }) => of.has(person)) }];
      }),
    ),
    ratings: kept(world.ratings, ({ about }) => !storyline && of.hasSubject(about)),
    observations: kept(world.observations, ({ about }) => !storyline && about !== undefined && of.hasSubject(about)),
    moments: kept(world.moments, ({ person }) => of.has(person) || of.isInNoTeam(person)),
    feedback: kept(world.feedback, ({ to }) => !storyline && of.has(to)),
    ...storylineOnly,
  };
  return Object.assign(new World(), world, sifted);
}

/** What of a world is of the team and the storyline that are chosen. */
class Belonging {
  private readonly people: ReadonlyMap<string, Person>;
  /** Channels in which somebody of the team has written. */
  private readonly written: ReadonlySet<string>;

  constructor(
    world: World,
    private readonly only: Only,
  ) {
    this.people = world.people;
    const messages = only.team ? [...world.messages.values()] : [];
    this.written = new Set(messages.filter(({ person }) => this.has(person)).map(({ channel }) => channel));
  }

  has(person: string): boolean {
    return !this.only.team || (this.people.get(person)?.teams.includes(this.only.team) ?? false);
  }

  isInNoTeam(person: string): boolean {
    return (this.people.get(person)?.teams.length ?? 0) === 0;
  }

  /** Of these teams, or where they are none, of whoever did it. */
  isOf(teams: readonly string[], person: string): boolean {
    return teams.length > 0 ? !this.only.team || teams.includes(this.only.team) : this.has(person);
  }

  hasSubject(about: string): boolean {
    const [kind, id = ''] = about.split('/');
    return kind === 'team' ? this.isOf([id], id) : this.has(id);
  }

  hasInject({ inject, released }: MselInject): boolean {
    const { team, storyline } = this.only;
    if (storyline && inject.storyline !== storyline) return false;
    if (!team) return true;
    if (released) return released.recipients.some((person) => this.has(person));
    return [...this.people.values()].some((person) => this.has(person.id) && addresses(inject.audience, person));
  }

  hasChannel({
    id,
    team,
    storyline,
    people = [],
  }: {
    id: string;
    team?: string;
    storyline?: string;
    people?: string[];
  }) {
    if (this.only.storyline && storyline !== this.only.storyline) return false;
    if (!this.only.team) return true;
    return team === this.only.team || people.some((person) => this.has(person)) || this.written.has(id);
  }
}

const kept = <Item>(all: ReadonlyMap<string, Item>, isWanted: (item: Item) => boolean): ReadonlyMap<string, Item> =>
  new Map([...all].filter(([, item]) => isWanted(item)));
