import type { LocalizedText } from '../../../shared/protocol.ts';
import { answersOf } from './answers.ts';
import { coverageOf } from './coverage.ts';
import type { Inject, MselInject, Person, Progress } from '../items.ts';

/** Whether its recipients would see something else, as the server finds it: another translation of the same is {@link mendedIn}. */
export const isSeen = (before: Inject, next: Inject): boolean => seen(before) !== seen(next);

const FOR_CONTROL = ['script', 'knows', 'length', 'handedOverBy', 'preparedBy', 'returnBy', 'outcome', 'ground'];

const seen = ({ from, subject, body, place, attachments = [], details, question }: Inject): string =>
  JSON.stringify({ from, subject, body, place, attachments, details, question }, (key, value: unknown) =>
    FOR_CONTROL.includes(key) ? undefined : isText(value) ? value.versions[value.source]?.text : value,
  );

/** Other answers can be given to it: those who have it are asked anew, whatever its author says. */
export const asksOtherwise = (before: Inject, next: Inject): boolean =>
  before.question !== undefined && shapeOf(before) !== shapeOf(next);

const shapeOf = ({ question }: Inject): string =>
  JSON.stringify([question?.kind, question?.least, question?.most, question?.options?.map(({ id }) => id).sort()]);

/** An answer that somebody has chosen and that would say something else. */
export interface RewordedAnswer {
  option: string;
  before: string;
  after: string;
  people: string[];
}

/** In the language in which its author wrote it: a translation of the same says the same. */
export function rewordedAnswers(
  given: MselInject,
  next: Inject,
  progress: ReadonlyMap<string, Progress> | undefined,
): RewordedAnswer[] {
  const { rows } = answersOf(given, progress);
  const options = new Map(next.question?.options?.map(({ id, text }) => [id, text]));
  return (given.inject.question?.options ?? []).flatMap(({ id, text }) => {
    const [before, after] = [text, options.get(id)].map((one) => one?.versions[one.source]?.text);
    const people = rows.find(({ answer }) => answer.type === 'chosen' && answer.options[0] === id)?.people ?? [];
    const isReworded = before !== undefined && after !== undefined && before !== after;
    return isReworded && people.length > 0 ? [{ option: id, before, after, people }] : [];
  });
}

/** The languages whose readers would see other words, where the original says what it said. */
export function mendedIn(before: Inject, next: Inject): string[] {
  if (isSeen(before, next)) return [];
  const [then, now] = [before, next].map(shownTexts);
  const changed = [...then!].flatMap(([part, { versions }]) =>
    Object.keys(versions).filter((language) => {
      const text = now!.get(part)?.versions[language]?.text;
      return text !== undefined && text !== versions[language]?.text;
    }),
  );
  return [...new Set(changed)];
}

/** Who reads, in which language, a text that says there what its original no longer says; `part` is the first such text. */
export interface StaleReaders {
  language: string;
  part: string;
  people: Person[];
}

/** Of those who have it, by language, most readers first. */
export function staleReaders(before: Inject, next: Inject, people: readonly Person[]): StaleReaders[] {
  const then = shownTexts(before);
  const found = new Map<string, StaleReaders>();
  for (const [part, text] of shownTexts(next)) {
    const old = then.get(part);
    if (!old || old.versions[old.source]?.text === text.versions[text.source]?.text) continue;
    for (const { language, people: readers } of coverageOf(people, Object.keys(text.versions)).readers) {
      if (language === text.source || old.versions[language]?.text !== text.versions[language]?.text) continue;
      const one = found.get(language) ?? { language, part: part.slice(1), people: [] };
      found.set(language, { ...one, people: [...new Set([...one.people, ...readers])] });
    }
  }
  return [...found.values()].sort((a, b) => b.people.length - a.people.length);
}

function shownTexts({ subject, body, details, question }: Inject): Map<string, LocalizedText> {
  const found = new Map<string, LocalizedText>();
  const collect = (value: unknown, at: string): void => {
    if (isText(value)) found.set(at, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value))
        if (!FOR_CONTROL.includes(key)) collect(one, `${at}/${nameOf(one) ?? key}`);
    }
  };
  collect({ subject, body, details, question }, '');
  return found;
}

/** An option stays itself wherever it stands. */
const nameOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : undefined;

const isText = (value: unknown): value is LocalizedText =>
  typeof value === 'object' && value !== null && 'source' in value && 'versions' in value;
