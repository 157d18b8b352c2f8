import { FIELD_TYPES } from '../../../shared/form/form.ts';
import type { WrittenRequestForm } from '../../model/commands.ts';
import { isNobody } from '../../model/audience.ts';
import { EVERYONE, type Audience } from '../../model/items.ts';
import type { RequestForm } from '../../model/requesting.ts';
import { DAY, MINUTE, parseDuration, writeDuration } from '../../model/time/times.ts';
import { freeId } from '../../people/freeId.ts';
import { fieldDraft, optionDrafts, type FieldDraft, type OptionDraft } from '../forms/fieldDraft.ts';
import {
  emptyIn,
  fieldMistakes,
  fieldTextsBefore,
  fieldWords,
  optionTextsBefore,
  optionWords,
  wordsAt,
  type FieldMistake,
  type Mistakes,
  type TextsBefore,
} from '../forms/fieldMistakes.ts';
import { FormWriting, LONGEST_ID } from '../forms/fieldWritten.ts';
import { textsOf, typedNumber, type Texts } from '../plan/drafts.ts';
import { mergedParts, mergedRows } from '../plan/merge.ts';
import type { Words } from '../plan/words.ts';

/** What an author writes of a form on which players ask an authority. */
export interface RequestFormDraft {
  title: Texts;
  /** A persona. */
  authority: string;
  audience: Audience;
  /** Whether the filer's team sees request and answer too. */
  forTeam: boolean;
  minutes: string;
  fields: FieldDraft[];
  grounds: OptionDraft[];
  refusals: OptionDraft[];
  document: Texts;
}

export const REQUEST_FIELD_TYPES = FIELD_TYPES.filter((type) => type !== 'group' && type !== 'dossier');
export const MOST_GROUNDS = 30;
export const LONGEST_DELAY_MINUTES = (30 * DAY) / MINUTE;
/** What a document can name besides the fields of its form. */
export const OWN_PLACEHOLDERS = ['number', 'authority', 'filer', 'ground', 'reason'] as const;
/** No short name has a `#`, so that no field has its words at the same place. */
export const GROUNDS = '#grounds';
export const REFUSALS = '#refusals';
const USUAL_MINUTES = '30';
/** Whatever stands in braces: in another alphabet it is no name of a field, and would reach the reader as it is. */
const BRACES = /\{([^{}\n]{1,60})\}/g;

export const requestFormDraft = (form: RequestForm | undefined): RequestFormDraft => ({
  title: textsOf(form?.title),
  authority: form?.authority ?? '',
  audience: form?.audience ?? EVERYONE,
  forTeam: form?.forTeam ?? true,
  minutes: form ? String((parseDuration(form.lawfulDelay) ?? 0) / MINUTE) : USUAL_MINUTES,
  fields: (form?.fields ?? []).map(fieldDraft),
  grounds: optionDrafts(form?.grounds),
  refusals: optionDrafts(form?.refusals),
  document: textsOf(form?.document),
});

const textsBefore = (form: RequestForm | undefined): TextsBefore =>
  new Map(
    form && [
      ['title', form.title],
      ['document', form.document],
      ...fieldTextsBefore(form.fields),
      ...optionTextsBefore(GROUNDS, form.grounds),
      ...optionTextsBefore(REFUSALS, form.refusals),
    ],
  );

/** All that is to be said in each language. */
export function requestFormWords(draft: RequestFormDraft, before: RequestForm | undefined): Words[] {
  const texts = textsBefore(before);
  return [
    wordsAt(texts, 'title', draft.title),
    ...fieldWords(draft.fields, texts),
    ...optionWords(GROUNDS, draft.grounds, texts),
    ...optionWords(REFUSALS, draft.refusals, texts),
    { ...wordsAt(texts, 'document', draft.document), isProse: true },
  ];
}

/** Also at `title`, `authority`, `audience`, `minutes` and `document`. */
export type RequestFormMistake = FieldMistake | 'minutes' | 'unknown';

export function mistakesIn(
  draft: RequestFormDraft,
  source: string,
  before: RequestForm | undefined,
): Mistakes<RequestFormMistake> {
  const found = new Map<string, RequestFormMistake>([
    ...emptyIn(requestFormWords(draft, before), source),
    ...fieldMistakes(draft.fields),
  ]);
  if (!draft.authority) found.set('authority', 'empty');
  if (isNobody(draft.audience)) found.set('audience', 'empty');
  if (typedNumber(draft.minutes, 0, LONGEST_DELAY_MINUTES) === undefined) found.set('minutes', 'minutes');
  if (unknownIn(draft).size > 0) found.set('document', 'unknown');
  return found;
}

/** What the document names in braces and the form does not have, by language. */
export function unknownIn({ document, fields }: RequestFormDraft): Map<string, string[]> {
  const known = new Set<string>([...OWN_PLACEHOLDERS, ...fields.map(({ key, name }) => name ?? key)]);
  const unknown = new Map<string, string[]>();
  for (const [language, text] of Object.entries(document)) {
    const named = [...text.matchAll(BRACES)].map(([, name]) => name!).filter((name) => !known.has(name));
    if (named.length > 0) unknown.set(language, [...new Set(named)]);
  }
  return unknown;
}

const writing = (draft: RequestFormDraft, source: string, before: RequestForm | undefined) =>
  new FormWriting(draft.fields, { [GROUNDS]: draft.grounds, [REFUSALS]: draft.refusals }, source, textsBefore(before));

/** What the document calls a field; a new one is called so from now on, whatever its label becomes. */
export const placeholderOf = (
  draft: RequestFormDraft,
  key: string,
  source: string,
  before: RequestForm | undefined,
): string => writing(draft, source, before).idOf(key);

export const requestFormId = (title: string, taken: ReadonlySet<string>): string =>
  freeId(title, taken, 'request', LONGEST_ID);

/** As the server wants it; undefined while something is missing or wrong. */
export function requestFormFrom(
  draft: RequestFormDraft,
  id: string,
  source: string,
  before: RequestForm | undefined,
): WrittenRequestForm | undefined {
  const minutes = typedNumber(draft.minutes, 0, LONGEST_DELAY_MINUTES);
  if (minutes === undefined || mistakesIn(draft, source, before).size > 0) return undefined;
  const form = writing(draft, source, before);
  return {
    id,
    title: form.text('title', draft.title),
    authority: draft.authority,
    fields: draft.fields.map((field) => form.field(field)),
    grounds: form.choices(GROUNDS, draft.grounds),
    refusals: form.choices(REFUSALS, draft.refusals),
    lawfulDelay: writeDuration(Math.round(minutes * MINUTE)),
    audience: draft.audience,
    forTeam: draft.forTeam,
    document: form.text('document', draft.document),
  };
}

/** What I changed, on what somebody else made of it meanwhile: what they added stays. */
export const mergedRequestForm = (
  before: RequestFormDraft,
  mine: RequestFormDraft,
  theirs: RequestFormDraft,
): RequestFormDraft =>
  mergedParts(before, mine, theirs, { fields: mergedRows, grounds: mergedRows, refusals: mergedRows });
