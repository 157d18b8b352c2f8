import { exercisePath } from '../../shared/live/paths.ts';
import { Api } from '../../shared/live/api.ts';
import { installation } from '../../shared/installation.ts';
import { Problem } from '../../shared/live/problem.ts';
import type { LocalizedText, Phase } from '../model/items.ts';
import type { BrowserSessions } from '../session/browserSessions.ts';

export interface ListedExercise {
  id: string;
  name?: LocalizedText | string;
  phase?: Phase;
  /** The exercise whose session may open it. */
  by: string;
  joined: boolean;
}

/** What the server says about a scenario pack that cannot be loaded. */
export interface Finding {
  file: string;
  line?: number;
  column?: number;
  /** Key of its sentence in the catalog. */
  message: string;
  /** False for what is only worth a look. */
  error?: boolean;
  parameters?: Record<string, unknown>;
}

/** What every session of this browser may open, joined ones first. A session that has ended is passed over. */
export async function listExercises(sessions: BrowserSessions): Promise<ListedExercise[]> {
  const kept = sessions.all();
  const found = new Map<string, ListedExercise>();
  let unknownHere: Problem | undefined;
  for (const { exercise: by } of kept) {
    try {
      for (const exercise of await listedBy(sessions, by)) {
        const joined = sessions.find(exercise.id) !== undefined;
        if (!found.has(exercise.id)) found.set(exercise.id, { ...exercise, by, joined });
      }
    } catch (error) {
      // It is not for a server that does not know this device to end a session.
      if (!(error instanceof Problem) || !error.isOfAnotherServer) throw error;
      unknownHere = error;
    }
  }
  if (unknownHere && found.size === 0) throw unknownHere;
  return [...found.values()].sort((a, b) => Number(b.joined) - Number(a.joined) || a.id.localeCompare(b.id));
}

async function listedBy(sessions: BrowserSessions, by: string): Promise<Omit<ListedExercise, 'by' | 'joined'>[]> {
  try {
    const answer = await new Api(sessions.of(by)).authorized<
      { exercises: Omit<ListedExercise, 'by' | 'joined'>[] } | Omit<ListedExercise, 'by' | 'joined'>[]
    >('GET', '/api/exercises');
    return Array.isArray(answer) ? answer : answer.exercises;
  } catch (error) {
    if (error instanceof Problem && error.endsSession) {
      await sessions.of(by).clear();
      return [];
    }
    throw error;
  }
}

/** Joins as the exercise's director, with a code that the server makes for a device that may host. */
export async function enterExercise(sessions: BrowserSessions, { id, by }: { id: string; by: string }, device: string) {
  const { code } = await new Api(sessions.of(by)).authorized<{ code: string }>('POST', exercisePath(id, '/enter'), {});
  return new Api(sessions.of(undefined)).join(code, device, installation());
}
