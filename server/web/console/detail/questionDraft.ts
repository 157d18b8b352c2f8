import { asciiNumber } from '../../shared/form/form.ts';
import type { QuestionKind } from '../../shared/protocol/question.ts';
import { uuid7 } from '../../shared/uuid7.ts';
import type { LocalizedText, Question } from '../model/items.ts';
import { textsOf } from './ownDraft.ts';

type Texts = Record<string, string>;

export const QUESTION_KINDS = [
  'one',
  'several',
  'number',
  'text',
  'confirm',
] as const satisfies readonly QuestionKind[];
export const MOST_OPTIONS = 8;
export const FEWEST_OPTIONS = 2;

/** What an author writes of a question: the fields of all kinds, so that changing the kind loses nothing. */
export interface QuestionDraft {
  /** Empty where the inject asks nothing. */
  kind: QuestionKind | '';
  text: Texts;
  options: { id: string; text: Texts }[];
  least: string;
  most: string;
}

export const hasOptions = (kind: QuestionDraft['kind']): boolean => kind === 'one' || kind === 'several';

export function questionDraftOf(question: Question | undefined): QuestionDraft {
  return {
    kind: question?.kind ?? '',
    text: textsOf(question?.text),
    options: (question?.options ?? []).map(({ id, text }) => ({ id, text: textsOf(text) })),
    least: String(question?.least ?? ''),
    most: String(question?.most ?? ''),
  };
}

/** Its id is like no other that ever was: answers and conditions go on naming an option that was taken away. */
export function withOption(options: QuestionDraft['options']): QuestionDraft['options'] {
  return [...options, { id: `option-${uuid7()}`, text: {} }];
}

/** Null where it asks nothing, undefined while something is missing or wrong. */
export function questionOf(
  draft: QuestionDraft,
  before: Question | undefined,
  changed: (before: LocalizedText | undefined, texts: Texts) => LocalizedText | undefined,
): Question | null | undefined {
  const { kind } = draft;
  if (!kind) return null;
  const text = changed(before?.text, draft.text);
  if (!text) return undefined;
  if (hasOptions(kind)) {
    const options = draft.options.map(({ id, text: texts }) => ({
      id,
      text: changed(before?.options?.find((one) => one.id === id)?.text, texts),
    }));
    const isWhole = options.length >= FEWEST_OPTIONS && options.length <= MOST_OPTIONS;
    return isWhole && options.every(isWritten) ? { kind, text, options } : undefined;
  }
  if (kind !== 'number') return { kind, text };
  if (boundsMistake(draft)) return undefined;
  const [least, most] = boundsOf(draft);
  return { kind, text, ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
}

/** The words of a question itself, or of one of its options. */
export type QuestionPlace = 'question' | { id: string; option: number };

/** What of a question has no words in a language. */
export interface Unwritten {
  language: string;
  places: [QuestionPlace, ...QuestionPlace[]];
}

export function unwrittenOf({ kind, text, options }: QuestionDraft, languages: readonly string[]): Unwritten[] {
  if (!kind) return [];
  const texts: [QuestionPlace, Texts][] = [
    ['question', text],
    ...(hasOptions(kind) ? options : []).map((one, option): [QuestionPlace, Texts] => [
      { id: one.id, option },
      one.text,
    ]),
  ];
  return languages.flatMap((language) => {
    const [first, ...others] = texts.filter(([, words]) => !words[language]?.trim()).map(([place]) => place);
    return first ? [{ language, places: [first, ...others] }] : [];
  });
}

/** The id of the texts of a place, in a form whose ids begin so. */
export const textOf = (form: string, place: QuestionPlace): string =>
  place === 'question' ? `${form}-question` : `${form}-question-${place.id}`;

const boundsOf = ({ least, most }: QuestionDraft) =>
  [least, most].map((bound) => (bound.trim() ? Number(asciiNumber(bound.trim())) : undefined));

export function boundsMistake(draft: QuestionDraft): 'number' | 'above-most' | undefined {
  const [least, most] = boundsOf(draft);
  if ([least, most].some((bound) => bound !== undefined && !Number.isSafeInteger(bound))) return 'number';
  return least !== undefined && most !== undefined && least > most ? 'above-most' : undefined;
}

const isWritten = (option: {
  id: string;
  text: LocalizedText | undefined;
}): option is { id: string; text: LocalizedText } => option.text !== undefined;
