import type { Api } from '../../shared/live/api.ts';
import { BackOff } from '../../shared/live/backOff.ts';
import { exercisePath } from '../../shared/live/paths.ts';
import { Problem } from '../../shared/live/problem.ts';
import type { SurveyAnswers, SurveyItem } from '../../shared/protocol/survey.ts';
import type { Database } from '../keep/database.ts';
import { draftOf } from '../surveys/draftOf.ts';

const FETCH_WITHIN_MS = 60_000;
const PREFIX = 'ballot/';
/** Of a survey that is closed the server knows no ballot any more. */
const TOO_LATE = ['survey-not-open', 'ballot-invalid'];

/** `late`: it came when the survey was closed. `elsewhere`: the ballot is on another device of this person. */
export type BallotState = 'waits' | 'sent' | 'late' | 'elsewhere';

/** What was answered, as long as it can be changed, and how far that came. */
interface Unnamed {
  answers?: SurveyAnswers;
  state: BallotState;
}

interface Kept {
  ballot?: string;
  /** The server has heard that it is here, and knows no more which one it was. */
  told?: boolean;
  answers?: SurveyAnswers;
  state?: BallotState;
}

/**
 * Answers without a sender (ADR 66), apart from the outbox: a ballot is fetched at a moment of chance, and what is answered
 * goes with it and without a token, again until the server has it. All of it is forgotten when the survey is closed.
 */
export class Ballots {
  answers: ReadonlyMap<string, Unnamed> = $state.raw(new Map());
  private elsewhere: ReadonlySet<string> = $state.raw(new Set());
  private readonly due = new Map<string, number>();
  private readonly backOff = new BackOff();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy = false;

  constructor(
    private readonly database: Database,
    private readonly api: Api,
    private readonly surveys: () => SurveyItem[],
    private readonly changed: () => void,
    private readonly random: () => number = Math.random,
  ) {}

  async load(): Promise<void> {
    const found = new Map<string, Unnamed>();
    const elsewhere = new Set<string>();
    for (const [survey, { answers, state }] of await this.all()) {
      if (answers) found.set(survey, { answers, state: state ?? 'waits' });
      else if (state === 'sent' || state === 'late') found.set(survey, { state });
      if (state === 'elsewhere') elsewhere.add(survey);
    }
    this.answers = found;
    this.elsewhere = elsewhere;
  }

  /** Nobody can answer it here. */
  isElsewhere(survey: string): boolean {
    return this.elsewhere.has(survey) && !this.answers.has(survey);
  }

  /** On disk when it returns. */
  async answer(survey: string, answers: SurveyAnswers): Promise<void> {
    await this.change(survey, (kept) => ({ ...kept, answers, state: 'waits' }));
  }

  /** There may be something to do, and a connection. */
  kick(exercise: string): void {
    if (this.busy) return;
    clearTimeout(this.timer);
    this.busy = true;
    this.work(exercise)
      .then((wait) => {
        this.backOff.reset();
        return wait;
      })
      .catch((error: unknown) => {
        console.warn('ballots wait', error);
        return this.backOff.next();
      })
      .then((wait) => {
        this.busy = false;
        if (wait !== undefined) this.timer = setTimeout(() => this.kick(exercise), wait);
      })
      .catch(console.error);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** Until when nothing is to be done; undefined for ever. */
  private async work(exercise: string): Promise<number | undefined> {
    let wait: number | undefined;
    const kept = await this.all();
    for (const { id, state, anonymous } of this.surveys()) {
      if (!anonymous) continue;
      const known = kept.get(id) ?? {};
      if (state === 'closed') {
        // That somebody answered stays on the phone, what they answered does not, nor what they had begun to write.
        if (known.ballot !== undefined || known.answers) await this.change(id, ended);
        await this.database.delete('remembered', draftOf(id));
        continue;
      }
      const next = await this.move(exercise, id, known);
      if (next !== undefined) wait = Math.min(wait ?? next, next);
    }
    return wait;
  }

  private async move(exercise: string, survey: string, known: Kept): Promise<number | undefined> {
    if (known.state === 'elsewhere' || known.state === 'late') return undefined;
    let now = known;
    if (now.ballot === undefined) {
      // Whoever has written waits for nothing: a ballot alone tells nothing of that.
      const left = known.answers ? 0 : this.untilDue(survey);
      if (left > 0) return left;
      now = await this.fetch(exercise, survey);
    }
    if (now.ballot === undefined) return undefined;
    // Before that the server could tell whose answer it is.
    if (!now.told) now = await this.tell(exercise, survey);
    if (now.ballot === undefined || now.state !== 'waits' || !now.answers) return undefined;
    return this.send(exercise, survey, now.ballot, now.answers);
  }

  private untilDue(survey: string): number {
    const due = this.due.get(survey) ?? Date.now() + this.random() * FETCH_WITHIN_MS;
    this.due.set(survey, due);
    return due - Date.now();
  }

  private async fetch(exercise: string, survey: string): Promise<Kept> {
    try {
      const { ballot } = await this.api.authorized<{ ballot: string }>('POST', ballotOf(exercise, survey), {});
      return await this.change(survey, (kept) => ({ ...kept, ballot }));
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'ballot-taken') throw error;
      return await this.change(survey, (kept) => ({ ...kept, state: 'elsewhere' }));
    }
  }

  private async tell(exercise: string, survey: string): Promise<Kept> {
    await this.api.authorized('POST', `${ballotOf(exercise, survey)}/kept`, {});
    return this.change(survey, (kept) => ({ ...kept, told: true }));
  }

  private async send(exercise: string, survey: string, ballot: string, answers: SurveyAnswers) {
    try {
      await this.api.byBallot(
        exercisePath(exercise, `/surveys/${encodeURIComponent(survey)}/answers`),
        ballot,
        answers,
      );
      return await this.sent(survey, answers, 'sent');
    } catch (error) {
      if (!(error instanceof Problem) || !TOO_LATE.includes(error.code)) throw error;
      return await this.sent(survey, answers, 'late');
    }
  }

  /** What was changed meanwhile goes once more. */
  private async sent(survey: string, answers: SurveyAnswers, state: BallotState): Promise<number | undefined> {
    const now = await this.change(survey, (kept) => (same(kept.answers, answers) ? { ...kept, state } : kept));
    return same(now.answers, answers) ? undefined : 0;
  }

  private async all(): Promise<Map<string, Kept>> {
    const range = IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`);
    const found = await this.database.getAll('remembered', range);
    return new Map(found.map(({ name, value }) => [name.slice(PREFIX.length), value as Kept]));
  }

  /** In one step: what was answered meanwhile is not lost. */
  private async change(survey: string, change: (kept: Kept) => Kept): Promise<Kept> {
    const name = PREFIX + survey;
    const tx = this.database.transaction('remembered', 'readwrite');
    const value = $state.snapshot(change(((await tx.store.get(name))?.value as Kept | undefined) ?? {})) as Kept;
    await tx.store.put({ name, value });
    await tx.done;
    await this.load();
    this.changed();
    return value;
  }
}

const same = (one?: SurveyAnswers, other?: SurveyAnswers) => JSON.stringify(one) === JSON.stringify(other);

const ballotOf = (exercise: string, survey: string) =>
  exercisePath(exercise, `/surveys/${encodeURIComponent(survey)}/ballot`);

function ended({ answers, state }: Kept): Kept {
  if (!answers) return {};
  return { state: state === 'sent' ? 'sent' : 'late' };
}
