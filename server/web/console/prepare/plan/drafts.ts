import { asciiNumber } from '../../../shared/form/form.ts';
import { parseExerciseTime, writeExerciseTime } from '../../../shared/exerciseTime.ts';
import type { LocalizedText, ObjectiveItem, PhaseItem, PlaceItem } from '../../model/items.ts';
import { NOBODY, type Audience } from '../../model/items.ts';
import { rewritten, written } from '../../model/text/texts.ts';
import { typedExerciseTime } from '../../model/time/times.ts';

export type Texts = Record<string, string>;

export const textsOf = (text: LocalizedText | undefined): Texts =>
  Object.fromEntries(Object.entries(text?.versions ?? {}).map(([language, { text }]) => [language, text]));

/** Undefined while the source is missing. */
export function localized(before: LocalizedText | undefined, source: string, texts: Texts): LocalizedText | undefined {
  return before ? rewritten(before, texts) : written(source, texts);
}

/** In words, to be compared by people. */
export const saidIn = (texts: Texts): string =>
  Object.entries(texts)
    .filter(([, text]) => text.trim())
    .map(([language, text]) => `${language}: ${text}`)
    .join('\n');

/** A number as people type it, in Arabic and Persian digits too, with a comma or a point; undefined until it is one. */
export function typedNumber(typed: string, least: number, most: number): number | undefined {
  const number = Number(asciiNumber(typed.trim()));
  return typed.trim() !== '' && Number.isFinite(number) && number >= least && number <= most ? number : undefined;
}

export interface PhaseDraft {
  name: Texts;
  from: string;
  to: string;
}

export const phaseDraft = (phase: PhaseItem | undefined): PhaseDraft => ({
  name: textsOf(phase?.name),
  from: phase ? shortTime(phase.from) : '',
  to: phase ? shortTime(phase.to) : '',
});

export function phaseFrom(
  draft: PhaseDraft,
  id: string,
  source: string,
  before: PhaseItem | undefined,
): Pick<PhaseItem, 'id' | 'name' | 'from' | 'to'> | undefined {
  const name = localized(before?.name, source, draft.name);
  const from = typedExerciseTime(draft.from);
  const to = typedExerciseTime(draft.to);
  if (!name || from === undefined || to === undefined || to <= from) return undefined;
  return { id, name, from: writeExerciseTime(from), to: writeExerciseTime(to) };
}

export interface ObjectiveDraft {
  number: string;
  text: Texts;
}

export const objectiveDraft = (objective: ObjectiveItem | undefined, number = ''): ObjectiveDraft => ({
  number: objective?.number ?? number,
  text: textsOf(objective?.text),
});

export function objectiveFrom(
  draft: ObjectiveDraft,
  id: string,
  source: string,
  before: ObjectiveItem | undefined,
): Pick<ObjectiveItem, 'id' | 'number' | 'text'> | undefined {
  const text = localized(before?.text, source, draft.text);
  return text && draft.number.trim() ? { id, number: draft.number.trim(), text } : undefined;
}

export interface PlaceDraft {
  name: Texts;
  latitude: string;
  longitude: string;
  radius: string;
  audience: Audience;
}

export const placeDraft = (place: PlaceItem | undefined): PlaceDraft => ({
  name: textsOf(place?.name),
  latitude: place ? String(place.latitude) : '',
  longitude: place ? String(place.longitude) : '',
  radius: place ? String(place.radiusMetres) : '50',
  audience: place?.audience ?? NOBODY,
});

export interface WrittenPlace {
  id: string;
  name: LocalizedText;
  point: { latitude: number; longitude: number };
  radiusMetres: number;
  audience: Audience;
}

export const WIDEST_PLACE_METRES = 100_000;

export function placeFrom(
  draft: PlaceDraft,
  id: string,
  source: string,
  before: PlaceItem | undefined,
): WrittenPlace | undefined {
  const name = localized(before?.name, source, draft.name);
  const latitude = typedNumber(draft.latitude, -90, 90);
  const longitude = typedNumber(draft.longitude, -180, 180);
  const radiusMetres = typedNumber(draft.radius, 0, WIDEST_PLACE_METRES);
  if (!name || latitude === undefined || longitude === undefined || radiusMetres === undefined) return undefined;
  return { id, name, point: { latitude, longitude }, radiusMetres, audience: draft.audience };
}

/** `D1 09:30`, with seconds only where there are some. */
export function shortTime(written: string): string {
  return parseExerciseTime(written) % 60_000 === 0 ? written.replace(/:00(?:\.000)?$/, '') : written;
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** As people count them: 2 before 10. */
export function objectivesInOrder(objectives: Iterable<ObjectiveItem>): ObjectiveItem[] {
  return [...objectives].sort((a, b) => byNumber.compare(a.number, b.number) || a.id.localeCompare(b.id));
}

export function phasesInOrder(phases: Iterable<PhaseItem>): PhaseItem[] {
  return [...phases].sort((a, b) => parseExerciseTime(a.from) - parseExerciseTime(b.from) || a.id.localeCompare(b.id));
}
