import type { EvidenceItem } from '../../shared/protocol/custody.ts';
import type { DecisionItem } from '../../shared/protocol/decision.ts';
import type { Grade, MomentItem, RatingItem } from '../../shared/protocol/evaluation.ts';
import { parseExerciseTime, type ExerciseMillis } from '../../shared/exerciseTime.ts';
import type { Instant } from '../../shared/protocol.ts';
import type { Figures, MilestoneRow, Reached } from '../figures/figures.ts';
import { addressed } from '../model/audience.ts';
import type { ActionItem, MselInject, Person } from '../model/items.ts';
import { plannedTime, timeOf } from '../model/inject/msel.ts';
import type { ControlRequest } from '../model/requesting.ts';
import type { Mediation } from '../model/talking.ts';
import { MINUTE } from '../model/time/times.ts';

/** In the order in which they are offered. */
export const DAY_KINDS = [
  'inject',
  'action',
  'request',
  'mediator',
  'decision',
  'evidence',
  'rating',
  'moment',
  'milestone',
] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Why a sign does not simply stand where something was done in play. */
export type Doubt = 'clock-wrong' | 'before-start' | 'after-end';

/** What a sign stands for. */
export type About =
  | { kind: 'inject'; inject: MselInject }
  | { kind: 'action'; action: ActionItem }
  | { kind: 'request'; request: ControlRequest }
  | { kind: 'mediator'; part: 'call' | 'session'; mediation: Mediation }
  | { kind: 'decision'; decision: DecisionItem }
  | { kind: 'evidence'; evidence: EvidenceItem; taker: string }
  | { kind: 'rating'; rating: RatingItem; grade: Grade }
  | { kind: 'moment'; moment: MomentItem }
  | { kind: 'milestone'; milestone: MilestoneRow; storyline: string; reached: Reached | undefined };

export interface DaySign {
  id: string;
  about: About;
  /** In whose lanes it stands: teams, and {@link CONTROL}. */
  lanes: readonly string[];
  /** When it was done; of what was not done, when it was to be. */
  at: ExerciseMillis;
  until?: ExerciseMillis | undefined;
  planned?: ExerciseMillis | undefined;
  /** Of the wall's clock; nothing where it was not done. */
  wall?: number | undefined;
  /** Where the server heard of it a minute later or more. */
  arrivedAt?: Instant | undefined;
  doubts: readonly Doubt[];
}

/** The lane of control, and of whoever is in no team. */
export const CONTROL = '';

/** What both clocks showed. */
export interface Clocks {
  /** On the exercise's clock; nothing before STARTEX. */
  shown(wall: number): ExerciseMillis | undefined;
  isBeforeStart(takenAt: Instant, recordedAt: Instant): boolean;
  isAfterEnd(takenAt: Instant, recordedAt: Instant): boolean;
}

/** All that a day is drawn from. */
export interface Played {
  people: ReadonlyMap<string, Person>;
  injects: ReadonlyMap<string, MselInject>;
  actions: ReadonlyMap<string, ActionItem>;
  requests: ReadonlyMap<string, ControlRequest>;
  mediations: ReadonlyMap<string, Mediation>;
  decisions: ReadonlyMap<string, DecisionItem>;
  evidence: ReadonlyMap<string, EvidenceItem>;
  ratings: ReadonlyMap<string, RatingItem>;
  moments: ReadonlyMap<string, MomentItem>;
  storylines: Figures['storylines'];
}

/** As the server believes a device: nobody hears of what is yet to be done (ADR 34). */
const BELIEVED_AHEAD_MS = MINUTE;
const LATER_MS = MINUTE;

/** Everything that was done in the exercise, and what was to be. */
export function signsOf(played: Played, clocks: Clocks): DaySign[] {
  const { people, injects, actions, requests, mediations, decisions, evidence, ratings, moments } = played;
  return [
    ...[...injects.values()].flatMap((inject) => injectSigns(inject, people, clocks)),
    ...[...actions.values()].map((action): DaySign => ({
      id: `action/${action.id}`,
      about: { kind: 'action', action },
      lanes: lanesOf([action.person], people),
      ...done(action.at, action.action.takenAt, action.recordedAt, clocks),
    })),
    ...[...requests.values()].map((request) => requestSign(request, people, clocks)),
    ...[...mediations.values()].flatMap((mediation) => mediationSigns(mediation, people, clocks)),
    ...[...decisions.values()].map((decision): DaySign => ({
      id: `decision/${decision.id}`,
      about: { kind: 'decision', decision },
      lanes: decision.team === undefined ? lanesOf([decision.person], people) : [decision.team],
      ...done(decision.at, decision.takenAt, decision.recordedAt, clocks),
    })),
    ...[...evidence.values()].flatMap((one) => evidenceSigns(one, people, clocks)),
    ...[...ratings.values()].flatMap((rating) => ratingSigns(rating, people, clocks)),
    ...momentSigns(moments, people, clocks),
    ...milestoneSigns(played.storylines, clocks),
  ];
}

function injectSigns(inject: MselInject, people: Played['people'], clocks: Clocks): DaySign[] {
  const { released } = inject;
  const about = { kind: 'inject', inject } as const;
  const planned = plannedTime(inject) ?? (released?.due === undefined ? undefined : parseExerciseTime(released.due));
  if (!released) {
    const at = planned ?? timeOf(inject);
    if (at === undefined) return [];
    const to = addressed(inject.inject.audience, people.values()).map(({ id }) => id);
    return [{ id: `inject/${inject.id}`, about, lanes: lanesOf(to, people), at, planned: at, doubts: [] }];
  }
  const { at, sentAt, late, recipients } = released;
  return [
    {
      id: `inject/${inject.id}`,
      about,
      lanes: lanesOf(recipients, people),
      // What the server could not send in time says for when it was.
      at: (late ? clocks.shown(Date.parse(sentAt)) : undefined) ?? parseExerciseTime(at),
      planned,
      wall: Date.parse(sentAt),
      doubts: doubtsOf(sentAt, sentAt, clocks),
    },
  ];
}

function requestSign(request: ControlRequest, people: Played['people'], clocks: Clocks): DaySign {
  const { id, filer, teams, filed, decided, answer } = request;
  const filing = done(filed.at, filed.takenAt, filed.sentAt, clocks);
  const until = decided ? clocks.shown(Date.parse(decided.sentAt)) : answer && parseExerciseTime(answer.at);
  return {
    id: `request/${id}`,
    about: { kind: 'request', request },
    lanes: teams.length > 0 ? teams : lanesOf([filer], people),
    ...filing,
    until: laterThan(filing.at, until),
  };
}

function mediationSigns(mediation: Mediation, people: Played['people'], clocks: Clocks): DaySign[] {
  const { id, requester, at, takenAt, askedAt, acceptedAt, startedAt, sessionTime } = mediation;
  const lanes = lanesOf([requester], people);
  const asking = done(at, takenAt, askedAt, clocks);
  const session = startedAt === undefined ? undefined : sessionOf(mediation, startedAt);
  const found = acceptedAt === undefined ? session?.from : Date.parse(acceptedAt);
  const call: DaySign = {
    id: `call/${id}`,
    about: { kind: 'mediator', part: 'call', mediation },
    lanes,
    ...asking,
    until: found === undefined ? undefined : laterThan(asking.at, clocks.shown(found)),
  };
  if (!session) return [call];
  const begun = clocks.shown(session.from) ?? asking.at;
  return [
    call,
    {
      id: `session/${id}`,
      about: { kind: 'mediator', part: 'session', mediation },
      lanes,
      at: begun,
      until: session.to === undefined ? undefined : laterThan(begun, clocks.shown(session.to)),
      wall: session.from,
      doubts: sessionTime === 'unknown' ? ['clock-wrong'] : sessionTime === 'after-end' ? ['after-end'] : [],
    },
  ];
}

/** The server says when it heard of both ends, and how long it was: from that follows when it was, unless both came late. */
function sessionOf({ endedAt, sessionTime, lastedSeconds }: Mediation, startedAt: Instant) {
  const heard = Date.parse(startedAt);
  if (sessionTime === 'unknown' || endedAt === undefined || lastedSeconds === undefined) {
    return { from: heard, to: undefined };
  }
  const from = Math.min(heard, Date.parse(endedAt) - lastedSeconds * 1000);
  return { from, to: from + lastedSeconds * 1000 };
}

function evidenceSigns(evidence: EvidenceItem, people: Played['people'], clocks: Clocks): DaySign[] {
  const taken = evidence.entries.find(({ step }) => step === 'taken');
  if (!taken) return [];
  return [
    {
      id: `evidence/${evidence.id}`,
      about: { kind: 'evidence', evidence, taker: taken.person },
      lanes: lanesOf([taken.person], people),
      ...done(taken.at, taken.takenAt, taken.recordedAt, clocks),
    },
  ];
}

/** Each grade that was given, also where the evaluator thought better of it later. */
function ratingSigns(rating: RatingItem, people: Played['people'], clocks: Clocks): DaySign[] {
  const [kind, id = ''] = rating.about.split('/');
  const lanes = kind === 'team' ? [id] : lanesOf([id], people);
  return [...(rating.earlier ?? []), rating].map(({ grade, evidence, at, recordedAt }, n) => ({
    id: `rating/${rating.id}/${n}`,
    about: { kind: 'rating', rating, grade } as const,
    lanes,
    ...done(at, evidence.takenAt, recordedAt, clocks),
  }));
}

export function momentSigns(moments: Played['moments'], people: Played['people'], clocks: Clocks): DaySign[] {
  return [...moments.values()].map((moment) => ({
    id: `moment/${moment.id}`,
    about: { kind: 'moment', moment },
    lanes: lanesOf([moment.person], people),
    ...done(moment.at, moment.takenAt, moment.recordedAt, clocks),
  }));
}

export function milestoneSigns(storylines: Figures['storylines'], clocks: Clocks): DaySign[] {
  return storylines.flatMap(({ storyline, teams, milestones }) =>
    milestones.flatMap((milestone) =>
      teams.flatMap((team): DaySign[] => {
        const reached = milestone.reached.find((one) => one.team === team);
        const planned = milestone.planned === undefined ? undefined : parseExerciseTime(milestone.planned);
        const at = reached ? reachedAt(reached, clocks) : planned;
        if (at === undefined) return [];
        return [
          {
            id: `milestone/${storyline}/${milestone.milestone}/${team}`,
            about: { kind: 'milestone', milestone, storyline, reached },
            lanes: [team],
            at,
            planned,
            wall: reached && Date.parse(reached.doneAt ?? reached.arrivedAt),
            doubts: reached && reached.doneAt === undefined ? ['clock-wrong'] : [],
          },
        ];
      }),
    ),
  );
}

const reachedAt = ({ at, arrivedAt }: Reached, clocks: Clocks): ExerciseMillis | undefined =>
  at === undefined ? clocks.shown(Date.parse(arrivedAt)) : parseExerciseTime(at);

/** By when it was done, and what is to be said of that. */
function done(at: string, takenAt: Instant, recordedAt: Instant, clocks: Clocks) {
  const [taken, recorded] = [Date.parse(takenAt), Date.parse(recordedAt)];
  return {
    at: parseExerciseTime(at),
    wall: Math.min(taken, recorded),
    arrivedAt: recorded - taken >= LATER_MS ? recordedAt : undefined,
    doubts: doubtsOf(takenAt, recordedAt, clocks),
  };
}

function doubtsOf(takenAt: Instant, recordedAt: Instant, clocks: Clocks): Doubt[] {
  const isWrong = Date.parse(takenAt) > Date.parse(recordedAt) + BELIEVED_AHEAD_MS;
  const isBefore = clocks.isBeforeStart(takenAt, recordedAt);
  const isAfter = clocks.isAfterEnd(takenAt, recordedAt);
  return [
    ...(isWrong ? (['clock-wrong'] as const) : []),
    ...(isBefore ? (['before-start'] as const) : isAfter ? (['after-end'] as const) : []),
  ];
}

/** Nothing lasts less than no time. */
const laterThan = (from: ExerciseMillis, to: ExerciseMillis | undefined): ExerciseMillis | undefined =>
  to !== undefined && to > from ? to : undefined;

function lanesOf(people: Iterable<string>, known: Played['people']): string[] {
  const lanes = new Set<string>();
  for (const id of people) {
    const teams = known.get(id)?.teams ?? [];
    if (teams.length === 0) lanes.add(CONTROL);
    for (const team of teams) lanes.add(team);
  }
  return lanes.size > 0 ? [...lanes] : [CONTROL];
}
