import type { KeptInTab } from '../session/keptInTab.svelte.ts';
import { AnswerDraft, type TypedAnswer } from './answerDraft.svelte.ts';

/** Has the answers to requests while they are typed: each the same one, whatever is opened or decided in between. */
export class AnswerDrafts {
  private readonly drafts = new Map<string, AnswerDraft>();

  constructor(private readonly kept: KeptInTab<TypedAnswer>) {}

  to(request: string): AnswerDraft {
    const draft = this.drafts.get(request) ?? new AnswerDraft(this.kept.get(request));
    this.drafts.set(request, draft);
    return draft;
  }

  /** Over a reload. */
  keep(request: string, typed: TypedAnswer | undefined): void {
    if (typed) this.kept.set(request, typed);
    else this.kept.delete(request);
  }

  get isEmpty(): boolean {
    return this.kept.keys().length === 0;
  }
}
