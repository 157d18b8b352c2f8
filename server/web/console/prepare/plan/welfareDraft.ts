import type { LocalizedText, Welfare } from '../../model/items.ts';
import { MINUTE, parseDuration, writeDuration } from '../../model/time/times.ts';
import { freeId } from '../../people/freeId.ts';
import { localized, textsOf, typedNumber, type Texts } from './drafts.ts';
import { mergedParts, mergedRows } from './merge.ts';
import { isNew, newKey, type Row } from './rows.ts';
import { isClear, wordsFaults, type Words } from './words.ts';

export interface WelfareRow extends Row {
  text: Texts;
}

/** How role players are looked after, while somebody types it. */
export interface WelfareDraft {
  /** In minutes. */
  scene: string;
  day: string;
  stopPhrase: Texts;
  themes: WelfareRow[];
  deRole: WelfareRow[];
}

export const MOST_MINUTES = 1440;
export const MOST_THEMES = 20;
export const MOST_STEPS = 10;
const LONGEST_ID = 20;

export const minutesOf = (duration: string | undefined): string =>
  duration === undefined ? '' : String((parseDuration(duration) ?? 0) / MINUTE);

export const newRow = (): WelfareRow => ({ key: newKey(), text: {} });

const rowsOf = (all: Welfare['themes'] = []): WelfareRow[] =>
  all.map(({ id, text }) => ({ key: id, text: textsOf(text) }));

export const welfareDraft = (welfare: Welfare = {}): WelfareDraft => ({
  scene: minutesOf(welfare.scene),
  day: minutesOf(welfare.day),
  stopPhrase: textsOf(welfare.stopPhrase),
  themes: rowsOf(welfare.themes),
  deRole: rowsOf(welfare.deRole),
});

export function welfareWords({ stopPhrase, themes, deRole }: WelfareDraft, before: Welfare = {}): Words[] {
  const of = (rows: WelfareRow[], was: Welfare['themes'] = []): Words[] =>
    rows.map(({ key, text }) => ({ place: key, texts: text, before: was.find(({ id }) => id === key)?.text }));
  return [
    { place: 'stop-phrase', texts: stopPhrase, before: before.stopPhrase, isOptional: true },
    ...of(themes, before.themes),
    ...of(deRole, before.deRole),
  ];
}

/** Undefined: it is no limit. As it was written where it says the same. */
export function limitOf(typed: string, before: string | undefined): string | undefined {
  if (typed === minutesOf(before)) return before;
  const minutes = typedNumber(typed, 1, MOST_MINUTES);
  return minutes !== undefined && Number.isInteger(minutes) ? writeDuration(minutes * MINUTE) : undefined;
}

export const isWrongLimit = (typed: string, before: string | undefined): boolean =>
  typed.trim() !== '' && limitOf(typed, before) === undefined;

/** The limits that are none. */
export const wrongLimits = (draft: WelfareDraft, before: Welfare = {}): Set<string> =>
  new Set((['scene', 'day'] as const).filter((one) => isWrongLimit(draft[one], before[one])));

/** As the server takes it; undefined while something is missing or wrong. */
export function welfareFrom(draft: WelfareDraft, source: string, before: Welfare = {}): Welfare | undefined {
  if (wordsFaults(welfareWords(draft, before), source).size > 0 || wrongLimits(draft, before).size > 0)
    return undefined;
  const scene = limitOf(draft.scene, before.scene);
  const day = limitOf(draft.day, before.day);
  const stopPhrase = isClear(draft.stopPhrase) ? undefined : localized(before.stopPhrase, source, draft.stopPhrase);
  const themes = written(draft.themes, source, before.themes, 'theme');
  const deRole = written(draft.deRole, source, before.deRole, 'step');
  return {
    ...(scene && { scene }),
    ...(day && { day }),
    ...(stopPhrase && { stopPhrase }),
    ...(themes.length > 0 && { themes }),
    ...(deRole.length > 0 && { deRole }),
  };
}

function written(rows: WelfareRow[], source: string, before: Welfare['themes'] = [], otherwise: string) {
  const taken = new Set([...before.map(({ id }) => id), ...rows.map(({ key }) => key)]);
  return rows.flatMap(({ key, text }): { id: string; text: LocalizedText }[] => {
    const id = isNew(key) ? freeId(text[source] ?? '', taken, otherwise, LONGEST_ID) : key;
    taken.add(id);
    const said = localized(before.find((one) => one.id === key)?.text, source, text);
    return said ? [{ id, text: said }] : [];
  });
}

export const mergedWelfare = (before: WelfareDraft, mine: WelfareDraft, theirs: WelfareDraft): WelfareDraft =>
  mergedParts(before, mine, theirs, {
    themes: (...all) => mergedRows(...all),
    deRole: (...all) => mergedRows(...all),
  });
