import { asciiNumber } from '../../shared/form/form.ts';
import { ARTICLE_KINDS, MEDIA } from '../../shared/ownFields.ts';
import type { InjectDetails } from '../model/inject/details.ts';
import type { InjectType, LocalizedText } from '../model/items.ts';
import { MINUTE, parseDuration, typedExerciseTime, writeDuration } from '../model/time/times.ts';
import { writeExerciseTime } from '../../shared/exerciseTime.ts';

type Texts = Record<string, string>;

/** What an author writes of an inject's own fields: those of all types, so that changing the type loses nothing. */
export interface OwnDraft {
  called: Texts;
  script: Texts;
  knows: Texts;
  kind: Texts;
  seal: Texts;
  byline: Texts;
  callerNumber: string;
  callerLanguages: string[];
  minutes: string;
  voicemail: boolean;
  issuer: string;
  documentNumber: string;
  dated: string;
  libraryDocument: string;
  articleKind: string;
  publishedAt: string;
  quantity: string;
  handedOverBy: string;
  preparedBy: string;
  returnBy: string;
  medium: string;
  address: string;
  /** Of a scene, in minutes. */
  sceneLimit: string;
  themes: string[];
}

export const OWN_TEXTS = ['called', 'script', 'knows', 'kind', 'seal', 'byline'] as const;
export const OWN_OTHERS = [
  'callerNumber',
  'callerLanguages',
  'minutes',
  'voicemail',
  'issuer',
  'documentNumber',
  'dated',
  'libraryDocument',
  'articleKind',
  'publishedAt',
  'quantity',
  'handedOverBy',
  'preparedBy',
  'returnBy',
  'medium',
  'address',
  'sceneLimit',
  'themes',
] as const;
export type OwnText = (typeof OWN_TEXTS)[number];

const MOST_THINGS = 999;
/** In minutes: a day. */
const LONGEST_LIMIT = 24 * 60;

export function ownDraftOf(details: InjectDetails | undefined): OwnDraft {
  const call = details?.type === 'phone-call' ? details : undefined;
  const paper = details?.type === 'document' ? details : undefined;
  const article = details?.type === 'media-article' ? details : undefined;
  const prop = details?.type === 'physical-prop' ? details : undefined;
  const message = details?.type === 'message' ? details : undefined;
  const scene = details?.type === 'role-player-task' ? details : undefined;
  return {
    called: textsOf(call?.called),
    script: textsOf(call?.script),
    knows: textsOf(call?.knows),
    kind: textsOf(paper?.kind ?? prop?.kind),
    seal: textsOf(paper?.seal),
    byline: textsOf(article?.byline),
    callerNumber: call?.callerNumber ?? '',
    callerLanguages: call?.languages ?? [],
    minutes: minutesSaid(call?.length),
    voicemail: call?.voicemail ?? false,
    issuer: paper?.issuer ?? '',
    documentNumber: paper?.number ?? '',
    dated: paper?.dated ?? '',
    libraryDocument: paper?.document ?? '',
    articleKind: article?.kind ?? '',
    publishedAt: article?.publishedAt ?? '',
    quantity: prop?.quantity === undefined ? '' : String(prop.quantity),
    handedOverBy: prop?.handedOverBy ?? '',
    preparedBy: prop?.preparedBy ?? '',
    returnBy: prop?.returnBy ?? '',
    medium: message?.medium ?? '',
    address: message?.address ?? '',
    sceneLimit: minutesSaid(scene?.limit),
    themes: scene?.themes ?? [],
  };
}

/** What stands in a field of this type and cannot be taken. */
export function ownMistakes(
  type: InjectType,
  draft: OwnDraft,
): ('minutes' | 'sceneLimit' | 'quantity' | 'dated' | 'publishedAt' | 'returnBy')[] {
  const isTime = (typed: string) => !typed.trim() || typedExerciseTime(typed) !== undefined;
  switch (type) {
    case 'phone-call':
      return draft.minutes.trim() && minutesOf(draft.minutes) === undefined ? ['minutes'] : [];
    case 'document':
      return isTime(draft.dated) ? [] : ['dated'];
    case 'media-article':
      return isTime(draft.publishedAt) ? [] : ['publishedAt'];
    case 'physical-prop':
      return [
        ...(draft.quantity.trim() && quantityOf(draft.quantity) === undefined ? (['quantity'] as const) : []),
        ...(isTime(draft.returnBy) ? [] : (['returnBy'] as const)),
      ];
    case 'role-player-task':
      return draft.sceneLimit.trim() && minutesOf(draft.sceneLimit, LONGEST_LIMIT) === undefined ? ['sceneLimit'] : [];
    case 'message':
    case 'request-reply':
    case 'reminder':
      return [];
  }
}

/** `text` makes of what is typed a text that keeps its translations; `before` stays where the editor has no fields for it. */
export function detailsOf(
  type: InjectType,
  draft: OwnDraft,
  before: InjectDetails | undefined,
  text: (before: LocalizedText | undefined, typed: Texts) => LocalizedText | undefined,
): InjectDetails | undefined {
  const fields = (() => {
    switch (type) {
      case 'phone-call': {
        const old = before?.type === type ? before : undefined;
        return {
          callerNumber: line(draft.callerNumber),
          called: text(old?.called, draft.called),
          script: text(old?.script, draft.script),
          knows: text(old?.knows, draft.knows),
          languages: draft.callerLanguages.length > 0 ? draft.callerLanguages : undefined,
          length: lengthOf(draft.minutes, old?.length),
          voicemail: draft.voicemail || undefined,
        };
      }
      case 'document': {
        const old = before?.type === type ? before : undefined;
        return {
          kind: text(old?.kind, draft.kind),
          issuer: line(draft.issuer),
          number: line(draft.documentNumber),
          dated: timeOf(draft.dated),
          seal: text(old?.seal, draft.seal),
          document: line(draft.libraryDocument),
        };
      }
      case 'media-article': {
        const old = before?.type === type ? before : undefined;
        return {
          kind: ARTICLE_KINDS.find((kind) => kind === draft.articleKind),
          byline: text(old?.byline, draft.byline),
          publishedAt: timeOf(draft.publishedAt),
        };
      }
      case 'physical-prop': {
        const old = before?.type === type ? before : undefined;
        return {
          kind: text(old?.kind, draft.kind),
          quantity: quantityOf(draft.quantity),
          handedOverBy: line(draft.handedOverBy),
          preparedBy: line(draft.preparedBy),
          returnBy: timeOf(draft.returnBy),
        };
      }
      case 'message':
        return { medium: MEDIA.find((medium) => medium === draft.medium), address: line(draft.address) };
      case 'role-player-task': {
        const old = before?.type === type ? before : undefined;
        const { type: _, ...kept } = old ?? { type };
        return {
          ...kept,
          limit: lengthOf(draft.sceneLimit, old?.limit),
          themes: draft.themes.length > 0 ? draft.themes : undefined,
        };
      }
      case 'request-reply':
      case 'reminder':
        return undefined;
    }
  })();
  if (!fields) return before?.type === type ? before : undefined;
  const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return Object.keys(filled).length === 0 ? undefined : ({ type, ...filled } as InjectDetails);
}

function line(typed: string): string | undefined {
  return typed.trim() || undefined;
}

function timeOf(typed: string): string | undefined {
  const time = typedExerciseTime(typed);
  return time === undefined ? undefined : writeExerciseTime(time);
}

/** More than nothing. */
function minutesOf(typed: string, most = 2 * LONGEST_LIMIT): number | undefined {
  const minutes = Number(asciiNumber(typed.trim()));
  return typed.trim() !== '' && Number.isFinite(minutes) && minutes > 0 && minutes <= most ? minutes : undefined;
}

/** As it was written where it says the same. */
function lengthOf(typed: string, before: string | undefined): string | undefined {
  const minutes = minutesOf(typed);
  if (minutes === undefined) return undefined;
  return before !== undefined && parseDuration(before) === minutes * MINUTE ? before : writeDuration(minutes * MINUTE);
}

const minutesSaid = (duration: string | undefined): string =>
  duration === undefined ? '' : String((parseDuration(duration) ?? 0) / MINUTE);

function quantityOf(typed: string): number | undefined {
  const count = Number(asciiNumber(typed.trim()));
  return typed.trim() !== '' && Number.isInteger(count) && count >= 1 && count <= MOST_THINGS ? count : undefined;
}

export function textsOf(text: LocalizedText | undefined): Texts {
  return Object.fromEntries(
    Object.entries(text?.versions ?? {}).map(([language, version]) => [language, version.text]),
  );
}
