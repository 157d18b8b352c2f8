import { i18n } from '../../shared/language/i18n.svelte.ts';
import { readableOf } from '../../shared/language/languages.ts';
import type { Enclosure } from '../../shared/protocol.ts';
import { detailsOf, ownDraftOf } from '../detail/ownDraft.ts';
import { QUESTION_KINDS, questionDraftOf, questionOf } from '../detail/questionDraft.ts';
import { adHocInject, nextAdHocNumber } from '../model/inject/adHoc.ts';
import { addressed, isNobody } from '../model/audience.ts';
import { coverageOf } from '../model/inject/coverage.ts';
import { NOBODY, type Audience, type Inject, type InjectType } from '../model/items.ts';
import { rewritten, written } from '../model/text/texts.ts';
import type { Workplace } from '../workplace.svelte.ts';
import { beginningFrom, blank, type Begun, type Prepared } from './begun.ts';

/** The message that is written at the foot, field by field, and the inject that it is. */
export class MessageDraft {
  audience = $state.raw<Audience>(NOBODY);
  from = $state('');
  texts = $state<Record<string, string>>({});
  mustAcknowledge = $state(true);
  attachments = $state.raw<Enclosure[]>([]);
  waitMinutes = $state(0);
  readableIn = $state<string[]>([]);
  type = $state<InjectType>('message');
  own = $state(ownDraftOf(undefined));
  question = $state(questionDraftOf(undefined));
  asking = $state(false);
  sensitive = $state(false);
  /** The language in which this controller writes: fixed while something is written, so that it never jumps. */
  startedIn = $state<string>();
  private prepared = $state.raw<Prepared>();
  /** Whom the prepared inject named: another one chosen after it names others. */
  private preparedFor = $state.raw<Audience>();

  constructor(private readonly work: Pick<Workplace, 'session' | 'revocables'>) {}

  readonly languages = $derived.by(() => this.work.session.exercise?.languages ?? ['en']);
  readonly source = $derived.by(
    () =>
      this.startedIn ??
      this.work.session.personas.get(this.from)?.language ??
      readableOf(this.languages, [i18n.language]) ??
      this.languages[0] ??
      'en',
  );
  readonly people = $derived.by(() => addressed(this.audience, this.work.session.people.values()));
  readonly writtenIn = $derived(Object.keys(this.texts).filter((language) => this.texts[language]?.trim()));
  readonly isBegun = $derived(this.writtenIn.length > 0 || this.question.kind !== '');
  readonly coverage = $derived(coverageOf(this.people, this.writtenIn));
  private readonly details = $derived(detailsOf(this.type, this.own, this.prepared?.details, (before) => before));
  /** Undefined while the question lacks something. */
  readonly asked = $derived(
    questionOf(this.question, this.prepared?.question, (before, words) =>
      before && words[before.source]?.trim() ? rewritten(before, words) : written(this.source, words),
    ),
  );
  readonly inject = $derived.by(() => {
    const { audience, source, texts, mustAcknowledge, attachments, type, details, asked: question, work } = this;
    return adHocInject(
      {
        ...{ audience, from: this.from || undefined, source, texts, preparedBody: this.prepared?.body },
        ...{ mustAcknowledge, attachments, type, details, question },
      },
      'draft',
      nextAdHocNumber([...work.session.injects.values(), ...work.revocables.unsent]),
    );
  });

  startFrom(plan: Inject): void {
    ({
      texts: this.texts,
      startedIn: this.startedIn,
      from: this.from,
      mustAcknowledge: this.mustAcknowledge,
      type: this.type,
      own: this.own,
      question: this.question,
      prepared: this.prepared,
      attachments: this.attachments,
    } = beginningFrom(plan));
    if (isNobody(this.audience) || this.audience === this.preparedFor) this.audience = this.preparedFor = plan.audience;
  }

  ask(): void {
    this.asking = true;
    this.question.kind ||= QUESTION_KINDS[0];
  }

  asWritten(): Begun {
    const { audience, from, texts, startedIn, mustAcknowledge, attachments, waitMinutes, readableIn } = this;
    const { type, own, question, sensitive, prepared } = this;
    return $state.snapshot({
      ...{ audience, from, texts, startedIn, mustAcknowledge, attachments, waitMinutes, readableIn, type, own },
      ...{ question, sensitive, prepared },
    }) as Begun;
  }

  take(begun: Begun): void {
    ({
      audience: this.audience,
      from: this.from,
      texts: this.texts,
      startedIn: this.startedIn,
      mustAcknowledge: this.mustAcknowledge,
      attachments: this.attachments,
      waitMinutes: this.waitMinutes,
      readableIn: this.readableIn,
    } = begun);
    ({
      type: this.type,
      own: this.own,
      question: this.question,
      sensitive: this.sensitive,
      prepared: this.prepared,
    } = begun);
    this.asking = false;
  }

  /** Sent: the next one starts with nobody. */
  empty(): void {
    this.take(blank());
    this.preparedFor = undefined;
  }

  fixLanguage(): void {
    this.startedIn = this.isBegun ? (this.startedIn ?? this.source) : undefined;
  }

  /** Emptied to be written anew: no reader may get the prepared words in a language that is not looked at. */
  dropEmptied(): void {
    const body = this.prepared?.body;
    if (!body || this.texts[body.source]?.trim()) return;
    this.texts = Object.fromEntries(
      Object.entries(this.texts).filter(([language, text]) => text !== body.versions[language]?.text),
    );
    this.prepared = { ...this.prepared, body: undefined };
  }
}
