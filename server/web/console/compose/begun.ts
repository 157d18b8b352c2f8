import type { Enclosure } from '../../shared/protocol.ts';
import { ownDraftOf, type OwnDraft } from '../detail/ownDraft.ts';
import { questionDraftOf, type QuestionDraft } from '../detail/questionDraft.ts';
import { INJECT_TYPES, NOBODY, type Audience, type Inject, type InjectType } from '../model/items.ts';

/** A message that nobody planned, while it is written. */
export interface Begun {
  audience: Audience;
  from: string;
  texts: Record<string, string>;
  /** The language in which it is written. */
  startedIn?: string | undefined;
  mustAcknowledge: boolean;
  attachments: Enclosure[];
  waitMinutes: number;
  readableIn: string[];
  type: InjectType;
  own: OwnDraft;
  question: QuestionDraft;
  sensitive: boolean;
  /** The prepared inject that this one started from: what there are no fields for comes along. */
  prepared?: Prepared | undefined;
}

export type Prepared = Pick<Inject, 'details' | 'question'> & {
  /** Gone where it was emptied to be written anew. */
  body?: Inject['body'] | undefined;
};

export const blank = (): Begun => ({
  audience: NOBODY,
  from: '',
  texts: {},
  mustAcknowledge: true,
  attachments: [],
  waitMinutes: 0,
  readableIn: [],
  type: 'message',
  own: ownDraftOf(undefined),
  question: questionDraftOf(undefined),
  sensitive: false,
});

/** A prepared message, to be changed as it is needed; the prepared one stays as it is. */
export const beginningFrom = (plan: Inject) => ({
  texts: Object.fromEntries(Object.entries(plan.body.versions).map(([language, { text }]) => [language, text])),
  startedIn: plan.body.source,
  from: plan.from ?? '',
  mustAcknowledge: plan.mustAcknowledge,
  type: INJECT_TYPES.includes(plan.type) && plan.type !== 'reminder' ? plan.type : ('message' as const),
  own: ownDraftOf(plan.details),
  question: questionDraftOf(plan.question),
  prepared: { body: plan.body, details: plan.details, question: plan.question } as Prepared,
  attachments: plan.attachments ?? [],
});
