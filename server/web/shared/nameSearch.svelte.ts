import { exercisePath } from './live/paths.ts';
import type { Api } from './live/api.ts';
import { codeOf } from './live/problem.ts';
import type { Text } from './protocol.ts';

/** Somebody or something whose name was found, in whatever script it was typed. */
export interface FoundName {
  kind: 'person' | 'persona' | 'place' | 'team' | 'agency' | 'storyline';
  id: string;
  /** Of a person. */
  callName?: string;
  /** Of everything else. */
  name?: Text;
}

interface Answer {
  results: FoundName[];
  more: boolean;
}

export const LONGEST_SEARCH = 100;
/** Nobody wants an answer to half a word. */
const PAUSE_MS = 250;
const NOTHING: Answer = { results: [], more: false };

/** The server's search for names across scripts, asked while somebody types. An older answer never replaces a newer one. */
export class NameSearch {
  answer = $state.raw<Answer>(NOTHING);
  problem = $state<string>();
  /** What the answer is about; empty until there is one. */
  answered = $state('');
  private asked = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly api: Pick<Api, 'authorized'>,
    private readonly exercise: () => string,
    private readonly languages: () => readonly string[],
    private readonly pauseMs = PAUSE_MS,
  ) {}

  type(typed: string): void {
    clearTimeout(this.timer);
    const mine = ++this.asked;
    const wanted = typed.trim().slice(0, LONGEST_SEARCH);
    if (wanted) this.timer = setTimeout(() => void this.ask(wanted, mine), this.pauseMs);
    else this.tell('', NOTHING);
  }

  private async ask(wanted: string, mine: number): Promise<void> {
    const query = new URLSearchParams({ q: wanted, languages: this.languages().join(',') });
    const path = exercisePath(this.exercise(), `/search?${query}`);
    try {
      const answer = await this.api.authorized<Answer>('GET', path);
      if (mine === this.asked) this.tell(wanted, answer);
    } catch (error) {
      if (mine === this.asked) this.tell('', NOTHING, codeOf(error));
    }
  }

  private tell(answered: string, answer: Answer, problem?: string): void {
    this.answered = answered;
    this.answer = answer;
    this.problem = problem;
  }
}
