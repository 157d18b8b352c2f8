import type { Audience, Item, LocalizedText, MselInject, PersonFunction, Trigger } from '../model/items.ts';
import { writeExerciseTime } from '../../shared/exerciseTime.ts';
import { MINUTE } from '../model/time/times.ts';
import { planItems } from './plan.ts';
import { ACTION_KINDS, CALL_NAMES, NOTES, PERSONAS, PLACES, STORYLINES, TEAMS, TITLES } from './words.ts';

export interface Size {
  injects: number;
  people: number;
  /** How much of the exercise has been played, 0 to 1. */
  played: number;
}

export const CENTRE = { latitude: 45.5455, longitude: 11.5354 };
const DAYS = [1, 2, 3, 4].map((day) => ({ from: `D${day} 09:00:00`, to: `D${day} 18:00:00` }));
const PLAY_MINUTES_A_DAY = 540;

type ItemFields = Omit<Item, 'seq'> & Record<string, unknown>;

/** The same numbers every time, so that pictures can be compared. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

export function text(en: string, ru?: string, stale = false): LocalizedText {
  const versions: LocalizedText['versions'] = { en: { text: en, state: 'approved', sourceRevision: stale ? 2 : 1 } };
  if (ru) versions['ru'] = { text: ru, state: 'draft', sourceRevision: 1 };
  return { source: 'en', revision: stale ? 2 : 1, versions };
}

const nobody: Audience = { everyone: false, people: [], teams: [], agencies: [], functions: [] };
const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;

/** All that a controller sees of an exercise under way. `now` is the wall clock of the moment. */
export function scenario({ injects, people, played }: Size, now: number): ItemFields[] {
  const random = randomFrom(7);
  const exerciseNow = played * PLAY_MINUTES_A_DAY * DAYS.length;
  const persons = Array.from({ length: people }, (_, index) => personOf(index, random));
  const msel = Array.from({ length: injects }, (_, index) =>
    injectOf(index, injects, exerciseNow, persons, now, random),
  );
  return [
    ...frame(exerciseNow, now),
    ...persons,
    ...msel,
    ...msel.flatMap((item) => progressOf(item, now, random)),
    ...actionsOf(persons, Math.round(people * played * 2), exerciseNow, now, random),
  ];
}

function frame(exerciseNow: number, now: number): ItemFields[] {
  return [
    {
      kind: 'exercise',
      id: 'exercise',
      name: text('Lighthouse 26', 'Маяк-26'),
      timeZone: 'Europe/Rome',
      languages: ['en', 'ru', 'it', 'ar'],
      days: DAYS,
      nights: 'stop',
      retentionDays: 7,
      // Stories of other things do not wait for it.
      undoSeconds: 0,
      area: { centre: CENTRE, radiusMetres: 2500 },
      revision: 1,
    },
    { kind: 'clock', id: 'clock', phase: 'running', speed: 1, exerciseTime: written(exerciseNow), at: iso(now) },
    {
      kind: 'me',
      id: 'director',
      callName: 'Lantern',
      function: 'director',
      teams: [],
      languages: ['en'],
      consents: [],
    },
    ...STORYLINES.map(([id, en, ru]) => ({ kind: 'storyline', id, title: text(en, ru) })),
    ...planItems(now),
    ...PERSONAS.map(([id, en, ru]) => ({ kind: 'persona', id, name: text(en, ru) })),
    ...TEAMS.map(([id, en, ru]) => ({ kind: 'team', id, name: text(en, ru) })),
    ...PLACES.map(([id, en, ru, dLat, dLon]) => ({
      kind: 'place',
      id,
      name: text(en, ru),
      radiusMetres: 40,
      audience: { ...nobody, everyone: true },
      latitude: CENTRE.latitude + dLat,
      longitude: CENTRE.longitude + dLon,
    })),
    ...ACTION_KINDS.map(([id, en, ru]) => ({ kind: 'action-kind', id, label: text(en, ru) })),
    { kind: 'agency', id: 'police', name: text('Police of Avaria', 'Полиция Аварии') },
    { kind: 'agency', id: 'inspection', name: text('Labour inspection', 'Инспекция труда') },
  ];
}

const LANGUAGES = [['en'], ['ru', 'en'], ['it', 'en'], ['ar', 'fr'], ['uk', 'ru'], ['ro', 'en'], ['fr', 'en']];
const STAFF: PersonFunction[] = ['director', 'controller', 'controller', 'evaluator', 'safety-officer'];

function personOf(index: number, random: () => number): ItemFields {
  const fn: PersonFunction =
    STAFF[index] ?? (index % 9 === 0 ? 'role-player' : index % 13 === 0 ? 'cultural-mediator' : 'player');
  const name = `${CALL_NAMES[index % CALL_NAMES.length]}${index >= CALL_NAMES.length ? ` ${Math.floor(index / CALL_NAMES.length) + 1}` : ''}`;
  return {
    kind: 'person',
    id: index === 0 ? 'director' : `p-${String(index).padStart(3, '0')}`,
    callName: index === 0 ? 'Lantern' : name,
    function: fn,
    teams: fn === 'player' ? [TEAMS[index % TEAMS.length]![0]] : [],
    agency: index % 2 ? 'police' : 'inspection',
    languages: pick(LANGUAGES, random),
    consents: ['position'],
  };
}

function injectOf(
  index: number,
  count: number,
  exerciseNow: number,
  people: ItemFields[],
  now: number,
  random: () => number,
): ItemFields {
  const storyline = STORYLINES[index % STORYLINES.length]!;
  const [en, ru] = TITLES[(index * 7) % TITLES.length]!;
  const minutes = Math.floor((index / count) * PLAY_MINUTES_A_DAY * DAYS.length + random() * 12);
  const number = `${storyline[0][0]!.toUpperCase()}${Math.floor(index / STORYLINES.length) + 1}`;
  const previous = index >= STORYLINES.length ? `i-${index - STORYLINES.length}` : undefined;
  const trigger: Trigger =
    index % 17 === 16
      ? { type: 'by-hand' }
      : index % 23 === 22
        ? { type: 'on-place', place: PLACES[0]![0], what: 'entered', quorum: 'anyone', delay: 'PT0S' }
        : index % 5 === 4 && previous
          ? { type: 'on-no-acknowledgement', inject: previous, within: 'PT15M' }
          : index % 7 === 6 && previous
            ? {
                type: 'any',
                of: [
                  { type: 'after-inject', inject: previous, delay: 'PT10M' },
                  { type: 'on-action', kind: 'searched', delay: 'PT5M' },
                ],
              }
            : { type: 'at-time', time: written(minutes) };
  const audience: Audience =
    index % 6 === 0 ? { ...nobody, everyone: true } : { ...nobody, teams: [TEAMS[index % TEAMS.length]![0]] };
  const inject = {
    id: `i-${index}`,
    number,
    storyline: storyline[0],
    type: index % 8 === 3 ? 'document' : 'message',
    title: text(en, index % 4 ? ru : undefined),
    from: PERSONAS[index % PERSONAS.length]![0],
    audience,
    subject: text(en, index % 4 ? ru : undefined),
    body: text(
      `${en}. Please read this at once and say what you will do next. The line is open until the evening.`,
      index % 3 ? `${ru}. Прочтите сразу и сообщите, что вы сделаете. Линия открыта до вечера.` : undefined,
      index % 11 === 1,
    ),
    place: index % 4 === 0 ? PLACES[index % PLACES.length]![0] : undefined,
    trigger,
    mustAcknowledge: index % 3 !== 0,
    expectedActions:
      index % 2
        ? [
            { kind: 'interviewed', within: 'PT30M' },
            { kind: 'informed-rights', by: { ...nobody, teams: ['care'] } },
          ]
        : [],
    objectives: index % 4 === 1 ? ['interview'] : undefined,
    objective: index % 2 ? 'The interview is prepared: interpreter, place, consent.' : undefined,
    controlNote:
      index % 4 === 1 ? text('Watch who answers. Do not help. If nobody calls back, play the second call.') : undefined,
  };
  const base = { kind: 'msel-inject', id: inject.id, inject, revision: 1 };
  const isTimed = trigger.type !== 'by-hand';
  if (minutes <= exerciseNow && isTimed) {
    const sentAt = iso(now - (exerciseNow - minutes) * MINUTE);
    const recipients = people.filter((person) => isAddressed(audience, person)).map(({ id }) => id);
    const released = { at: written(minutes), sentAt, due: written(minutes), late: index % 29 === 5, recipients };
    return index % 31 === 7
      ? { ...base, state: 'recalled', released, recalled: { reason: text('Sent to the wrong team.'), sentAt } }
      : { ...base, state: 'released', released };
  }
  const state = index % 37 === 20 ? 'held' : index % 41 === 22 ? 'skipped' : 'planned';
  return { ...base, state, ...(isTimed ? { dueAt: written(Math.max(minutes, exerciseNow + 2)) } : {}) };
}

function isAddressed(audience: Audience, person: ItemFields): boolean {
  const isStaff = STAFF.includes(person['function'] as PersonFunction);
  return (audience.everyone && !isStaff) || (person['teams'] as string[]).some((team) => audience.teams.includes(team));
}

function progressOf(item: ItemFields, now: number, random: () => number): ItemFields[] {
  const { released, inject } = item as unknown as MselInject;
  return (released?.recipients ?? []).flatMap((person) => {
    const sent = Date.parse(released!.sentAt);
    const steps = Math.min(5, Math.floor(random() * 3 + ((now - sent) / (20 * MINUTE)) * 3));
    const at = (step: number) =>
      steps >= step ? iso(Math.min(now, sent + step * (5 + random() * 60) * 1000)) : undefined;
    return steps === 0
      ? []
      : [
          {
            kind: 'progress',
            id: `${inject.id}/${person}`,
            inject: inject.id,
            person,
            deliveredAt: at(1),
            shownAt: at(2),
            readAt: at(3),
            acknowledgedAt: inject.mustAcknowledge ? at(4) : undefined,
            actedAt: inject.expectedActions.length > 0 ? at(5) : undefined,
          },
        ];
  });
}

function actionsOf(
  people: ItemFields[],
  count: number,
  exerciseNow: number,
  now: number,
  random: () => number,
): ItemFields[] {
  const players = people.filter((person) => person['function'] === 'player');
  return Array.from({ length: count }, (_, index) => {
    const minutesAgo = (count - index) * 6;
    const at = Math.max(1, exerciseNow - minutesAgo);
    const position = {
      point: near(random),
      accuracyMetres: 5 + random() * 30,
      fixedAt: iso(now - minutesAgo * MINUTE),
      source: 'device',
    };
    return {
      kind: 'action',
      id: `action-${index}`,
      person: pick(players, random).id,
      at: written(at),
      recordedAt: iso(now - minutesAgo * MINUTE),
      action: {
        kind: pick(ACTION_KINDS, random)[0],
        note: pick(NOTES, random),
        inject: index % 2 ? `i-${index}` : undefined,
        place: index % 3 === 0 ? pick(PLACES, random)[0] : undefined,
        position: index % 4 ? position : undefined,
        takenAt: iso(now - minutesAgo * MINUTE),
      },
    };
  });
}

export function near(random: () => number): { latitude: number; longitude: number } {
  const [, , , dLat, dLon] = pick(PLACES, random);
  const spread = () => (random() - 0.5) * 0.004;
  return { latitude: CENTRE.latitude + dLat + spread(), longitude: CENTRE.longitude + dLon + spread() };
}

/** Minutes of play since the first morning, as exercise time. */
export function written(playMinutes: number): string {
  const day = Math.min(DAYS.length - 1, Math.floor(playMinutes / PLAY_MINUTES_A_DAY));
  return writeExerciseTime((day * 1440 + 540 + playMinutes - day * PLAY_MINUTES_A_DAY) * MINUTE);
}

export const iso = (millis: number): string => new Date(millis).toISOString();
