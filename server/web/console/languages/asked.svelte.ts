import { exercisePath } from '../../shared/live/paths.ts';
import { codeOf } from '../../shared/live/problem.ts';
import type { ExerciseSession } from '../session/exerciseSession.svelte.ts';

/** Something that the server computes when it is asked: the latest answer, or why there is none. */
export class Asked<T> {
  answer = $state.raw<T>();
  problem = $state<string>();
  private asked = 0;

  constructor(private readonly session: ExerciseSession) {}

  async ask(path: string): Promise<void> {
    const mine = ++this.asked;
    try {
      const answer = await this.session.api.authorized<T>('GET', exercisePath(this.session.id, path));
      if (mine === this.asked) {
        this.answer = answer;
        this.problem = undefined;
      }
    } catch (error) {
      if (mine === this.asked) this.problem = codeOf(error);
    }
  }
}
