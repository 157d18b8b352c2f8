import type {
  ControlFeedbackItem,
  EvaluationGuideItem,
  FeedbackItem,
  Grade,
  MomentItem,
  ObservationItem,
  RatingItem,
  Scale,
  Subject,
  Watch,
  WatchItem,
} from '../../shared/protocol/evaluation.ts';
import type { Item, LanguageTag, LocalizedText, MeItem, ParticipantCommand, Text } from '../../shared/protocol.ts';
import type { Errand } from '../keep/database.ts';
import { readingOf } from './ofControl.ts';
import { phasesOf, together, type WatchPhase } from './watchPhases.ts';

/** An item of a guide as it is rated for one subject. `waits`: here, and the server does not know it yet. */
export interface Rated {
  id: string;
  text: Text;
  guidance?: Text;
  scale: Scale;
  grade?: Grade;
  note?: string;
  waits: boolean;
}

export interface SheetGuide {
  id: string;
  /** None: the whole exercise. */
  phases: WatchPhase[];
  capability: Text;
  tasks: { id: string; text: Text; items: Rated[] }[];
}

/** Somebody whom I watch, with what, and in which phases: none for the whole exercise. */
export interface Sheet {
  about: Subject;
  phases: WatchPhase[];
  name: Text;
  guides: SheetGuide[];
  rated: number;
  items: number;
}

export interface MarkedMoment {
  id: string;
  word?: string;
  at?: string;
  takenAt: string;
  waits: boolean;
}

export interface Noted {
  id: string;
  about?: Subject;
  note: string;
  takenAt: string;
  waits: boolean;
}

/** Private words of mine. `to`: the call name. */
export interface Given {
  id: string;
  to: string;
  text: Text;
  takenAt: string;
  shown: boolean;
  seenAt?: string;
  waits: boolean;
}

export interface Watching {
  sheets: Sheet[];
  /** Latest first, everybody's. */
  moments: MarkedMoment[];
  /** Latest first, my own. */
  observations: Noted[];
  /** Latest first, my own. */
  given: Given[];
  objectives: { id: string; number: string; text: Text }[];
  /** What has gone out and something can be about, the latest first. */
  injects: { id: string; number: string; title: Text }[];
  /** Whom feedback can be for. */
  people: { id: string; callName: string }[];
}

type Named = Item & { name: LocalizedText; removed?: true };
type PersonOfControl = Item & { callName: string; function: string; teams: string[]; removed?: true };
type Objective = Item & { number: string; text: LocalizedText; removed?: true };
type Planned = Item & { inject: { number: string; title: LocalizedText }; state: string };
type Said<T extends ParticipantCommand['type']> = Extract<ParticipantCommand, { type: T }>;

const said = <T extends ParticipantCommand['type']>(errands: Errand[], type: T): (Said<T> & { id: string })[] =>
  errands.flatMap(({ command, refusal }) =>
    !refusal && command.type === type ? [command as Said<T> & { id: string }] : [],
  );

/** What an evaluator has before them: of control's items, and of what waits to be sent. */
export function watchingOf(items: Item[], errands: Errand[], me: MeItem, languages: LanguageTag[]): Watching {
  const of = <T extends Item>(kind: string) => items.filter((item): item is T => item.kind === kind);
  const read = (text: LocalizedText) => readingOf(text, languages);
  const guides = new Map(
    of<EvaluationGuideItem>('evaluation-guide')
      .filter(({ removed }) => !removed)
      .map((it) => [it.id, it]),
  );
  const teams = new Map(
    of<Named>('team')
      .filter(({ removed }) => !removed)
      .map((team) => [team.id, read(team.name)]),
  );
  const people = of<PersonOfControl>('person').filter(({ removed }) => !removed);
  const ratings = ratingsOf(of<RatingItem>('rating'), errands, me);
  const watches = of<WatchItem>('watch').find(({ id }) => id === me.id)?.watches ?? [];
  const bare = (text: string): Text => ({ text, language: '' });
  const names = new Map<Subject, Text>([
    ...[...teams].map(([id, name]): [Subject, Text] => [`team/${id}`, name]),
    ...people.map(({ id, callName }): [Subject, Text] => [`person/${id}`, bare(callName)]),
  ]);
  const phases = phasesOf(items, languages);
  return {
    sheets: [...subjectsOf(watches)].map(([about, { watched, guides: with_ }]) =>
      sheet(
        { about, name: names.get(about) ?? bare(about), phases: together(watched, phases) },
        [...with_].flatMap(([id, of]) => {
          const guide = guides.get(id);
          return guide ? [{ guide, phases: together(of, phases) }] : [];
        }),
        ratings,
        read,
      ),
    ),
    moments: moments(of<MomentItem>('moment'), errands),
    observations: observations(of<ObservationItem>('observation'), errands, me),
    given: given(of<ControlFeedbackItem>('feedback'), errands, me, people, read),
    objectives: of<Objective>('objective')
      .filter(({ removed }) => !removed)
      .map(({ id, number, text }) => ({ id, number, text: read(text) }))
      .sort((a, b) => a.number.localeCompare(b.number, undefined, { numeric: true })),
    injects: of<Planned>('msel-inject')
      .filter(({ state }) => state === 'released')
      .sort((a, b) => b.seq - a.seq)
      .map(({ id, inject }) => ({ id, number: inject.number, title: read(inject.title) })),
    people: people
      .filter((person) => ['player', 'role-player', 'cultural-mediator'].includes(person.function))
      .map(({ id, callName }) => ({ id, callName }))
      .sort((a, b) => a.callName.localeCompare(b.callName)),
  };
}

/** The phases of each watch that names it, and of each that names a guide besides. */
interface Watched {
  watched: (string[] | undefined)[];
  guides: Map<string, (string[] | undefined)[]>;
}

/** Each once, with the guides of all my watches of them. */
function subjectsOf(watches: Watch[]): Map<Subject, Watched> {
  const subjects = new Map<Subject, Watched>();
  for (const { teams, people, guides, phases } of watches) {
    for (const about of [...teams.map((id): Subject => `team/${id}`), ...people.map((id): Subject => `person/${id}`)]) {
      const known: Watched = subjects.get(about) ?? { watched: [], guides: new Map() };
      known.watched.push(phases);
      guides.forEach((guide) => known.guides.set(guide, [...(known.guides.get(guide) ?? []), phases]));
      subjects.set(about, known);
    }
  }
  return subjects;
}

type Last = Pick<Rated, 'grade' | 'note' | 'waits'>;
const key = (guide: string, item: string, about: Subject) => `${guide}/${item}/${about}`;

/** My own, the last of each: what waits here was said after what the server has. */
function ratingsOf(items: RatingItem[], errands: Errand[], me: MeItem): Map<string, Last> {
  const last = new Map<string, Last>();
  for (const { guide, item, about, evaluator, grade, evidence } of items) {
    if (evaluator === me.id) last.set(key(guide, item, about), { grade, note: evidence.note, waits: false });
  }
  for (const { guide, item, about, grade, evidence } of said(errands, 'rate-item')) {
    last.set(key(guide, item, about), { grade, note: evidence.note, waits: true });
  }
  return last;
}

function sheet(
  of: Pick<Sheet, 'about' | 'name' | 'phases'>,
  guides: { guide: EvaluationGuideItem; phases: WatchPhase[] }[],
  ratings: Map<string, Last>,
  read: (text: LocalizedText) => Text,
): Sheet {
  const shown = guides.map(({ guide, phases }) => ({
    id: guide.id,
    phases,
    capability: read(guide.capability),
    tasks: guide.tasks.map((task) => ({
      id: task.id,
      text: read(task.text),
      items: task.items.map(({ id, text, guidance, scale }) => ({
        id,
        text: read(text),
        ...(guidance && { guidance: read(guidance) }),
        scale,
        waits: false,
        ...ratings.get(key(guide.id, id, of.about)),
      })),
    })),
  }));
  const all = shown.flatMap(({ tasks }) => tasks.flatMap(({ items }) => items));
  return { ...of, guides: shown, items: all.length, rated: all.filter(({ grade }) => grade).length };
}

function moments(items: MomentItem[], errands: Errand[]): MarkedMoment[] {
  const words = new Map(said(errands, 'describe-moment').map(({ moment, word }) => [moment, word]));
  const known = new Set(items.map(({ id }) => id));
  const here = said(errands, 'mark-moment')
    .filter(({ moment }) => !known.has(moment))
    .map(({ moment, word, takenAt }): MarkedMoment => ({ id: moment, takenAt, waits: true, ...(word && { word }) }));
  const there = items.map(({ id, word, at, takenAt }): MarkedMoment => ({
    id,
    at,
    takenAt,
    waits: false,
    ...(word && { word }),
  }));
  return [...here, ...there]
    .map((moment) => {
      const word = words.get(moment.id);
      return word === undefined ? moment : { ...moment, word, waits: true };
    })
    .sort((a, b) => b.takenAt.localeCompare(a.takenAt));
}

function observations(items: ObservationItem[], errands: Errand[], me: MeItem): Noted[] {
  const known = new Set(items.map(({ id }) => id));
  const here = said(errands, 'record-observation')
    .filter(({ observation }) => !known.has(observation))
    .map(({ observation, about, evidence }) => noted(observation, about, evidence, true));
  const mine = items
    .filter(({ evaluator }) => evaluator === me.id)
    .map(({ id, about, evidence }) => noted(id, about, evidence, false));
  return [...here, ...mine].sort((a, b) => b.takenAt.localeCompare(a.takenAt));
}

const noted = (
  id: string,
  about: Subject | undefined,
  { note, takenAt }: { note: string; takenAt: string },
  waits: boolean,
): Noted => ({ id, note, takenAt, waits, ...(about && { about }) });

function given(
  items: ControlFeedbackItem[],
  errands: Errand[],
  me: MeItem,
  people: PersonOfControl[],
  read: (text: LocalizedText) => Text,
): Given[] {
  const nameOf = (to: string) => people.find(({ id }) => id === to)?.callName ?? to;
  const known = new Set(items.map(({ id }) => id));
  const here = said(errands, 'give-feedback')
    .filter(({ feedback }) => !known.has(feedback))
    .map(({ feedback, to, text, takenAt }): Given => ({
      id: feedback,
      to: nameOf(to),
      text: read(text),
      takenAt,
      shown: false,
      waits: true,
    }));
  const mine = items
    .filter(({ from }) => from === me.id)
    .map(({ id, to, text, takenAt, shown, seenAt }): Given => ({
      id,
      to: nameOf(to),
      text: read(text),
      takenAt,
      shown,
      waits: false,
      ...(seenAt && { seenAt }),
    }));
  return [...here, ...mine].sort((a, b) => b.takenAt.localeCompare(a.takenAt));
}

/** What was said to me, the latest first; seen as soon as this phone has said so. */
export function feedbackOf(items: Item[], errands: Errand[]): FeedbackItem[] {
  const seen = new Set(said(errands, 'see-feedback').map(({ feedback }) => feedback));
  return items
    .filter((item): item is FeedbackItem => item.kind === 'feedback')
    .map((item) => ({ ...item, seen: item.seen || seen.has(item.id) }))
    .sort((a, b) => b.givenAt.localeCompare(a.givenAt));
}
