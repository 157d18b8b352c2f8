import { i18n } from '../../../shared/language/i18n.svelte.ts';
import { codeOf, Problem } from '../../../shared/live/problem.ts';
import type { Authoring } from '../../session/authoring.svelte.ts';
import type { ExerciseSession } from '../../session/exerciseSession.svelte.ts';
import { isRequired, remember, remembered, Sheets, type Answers, type Step } from './sheets.ts';

/** One file on its way in, page by page: it stays where it is while its controller looks up who somebody is. */
export class Importing {
  file = $state.raw<File>();
  step = $state.raw<Step>();
  answers = $state.raw<Answers>({});
  private taken = $state.raw<{ entry: number; counts: Record<string, number> }>();
  problem = $state<{ code: string; parameters: Record<string, unknown> }>();
  busy = $state(false);
  private pages = $state.raw<{ step: Step; answers: Answers }[]>([]);

  readonly sheets: Sheets;

  constructor(
    { api, id }: Pick<ExerciseSession, 'api' | 'id'>,
    private readonly authoring: Pick<Authoring, 'aboutToImport' | 'isTakenBack'>,
  ) {
    this.sheets = new Sheets(api, id, () => i18n.language);
  }

  get isOpen(): boolean {
    return this.step?.questions.some((one) => isRequired(one, this.answers) && !this.answers[one.id]) ?? false;
  }

  /** What came in, as long as it is not taken back. */
  get done(): Record<string, number> | undefined {
    return this.taken && !this.authoring.isTakenBack(this.taken.entry) ? this.taken.counts : undefined;
  }

  get isFirstPage(): boolean {
    return this.pages.length === 0;
  }

  async attempt(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.problem = undefined;
    try {
      await work();
    } catch (error) {
      this.problem = { code: codeOf(error), parameters: error instanceof Problem ? error.parameters : {} };
      const { step, answers } = this;
      if (this.problem.code === 'sheet-changed' && step)
        this.go(await this.sheets.answer(step.upload, answers), answers);
    } finally {
      this.busy = false;
    }
  }

  choose(file: File | undefined): void {
    this.file = file;
    void this.bring();
  }

  /** Again, where it is to be read in another way. */
  async bring(wish: Record<string, string> = {}): Promise<void> {
    const { file } = this;
    if (!file) return;
    this.taken = undefined;
    this.step = undefined;
    await this.attempt(async () => {
      this.pages = [];
      this.go(await this.sheets.bring(file, wish), {});
    });
  }

  async next(): Promise<void> {
    const { step, answers } = this;
    if (!step) return;
    await this.attempt(async () => {
      const following = await this.sheets.answer(step.upload, answers);
      remember(step.questions, answers);
      if (following.stage !== step.stage) this.pages = [...this.pages, { step, answers }];
      this.go(following, answers);
    });
  }

  previous(): void {
    const before = this.pages.at(-1);
    if (!before) return;
    this.pages = this.pages.slice(0, -1);
    this.step = before.step;
    this.answers = before.answers;
  }

  async take(): Promise<void> {
    const { step, answers } = this;
    const seen = step?.draft?.seen;
    if (!step || seen === undefined) return;
    await this.attempt(async () => {
      const imported = this.authoring.aboutToImport(this.file?.name ?? '', 'spreadsheet');
      const { seq, ...counts } = await this.sheets.take(step.upload, answers, seen);
      this.taken = { entry: seq, counts };
      this.step = undefined;
      void imported(seq);
    });
  }

  /** What is asked anew is proposed, never answered: the controller's "Next" is the answer. */
  private go(next: Step, given: Answers): void {
    const proposed = { ...given };
    for (const question of next.questions) {
      const guess = remembered(question, proposed) ?? question.guess;
      if (guess !== undefined) proposed[question.id] ??= guess;
    }
    this.step = next;
    this.answers = proposed;
  }
}
