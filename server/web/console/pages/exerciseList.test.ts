import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BrowserSessions } from '../session/browserSessions.ts';
import { listExercises } from './exerciseList.ts';

/** What is set is a property, as in a browser. */
class KeptInMemory {
  [key: string]: unknown;
}
const storage = (): Storage => {
  const kept = new KeptInMemory();
  const calls = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
    removeItem: (key: string) => void delete kept[key],
  };
  for (const [name, value] of Object.entries(calls)) Object.defineProperty(kept, name, { value, enumerable: false });
  return kept as unknown as Storage;
};

let sessions: BrowserSessions;
let answers: Record<string, { status: number; body: object }>;

const refused = (code: string) => ({ status: 401, body: { code, status: 401 } });
const knows = (...ids: string[]) => ({ status: 200, body: { exercises: ids.map((id) => ({ id })) } });

beforeEach(async () => {
  sessions = new BrowserSessions(storage());
  for (const exercise of ['first', 'second']) {
    await sessions.of(exercise).write({
      exercise,
      person: 'director',
      function: 'director',
      accessToken: exercise,
      accessTokenExpiresAt: '2030-01-01T00:00:00Z',
      refreshToken: exercise,
      renewAt: Number.MAX_SAFE_INTEGER,
    });
  }
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    const token = new Headers(init.headers).get('Authorization')?.replace('Bearer ', '');
    const by = token ?? (JSON.parse(String(init.body)) as { refreshToken: string }).refreshToken;
    const { status, body } = answers[by] ?? refused('token-invalid');
    return new Response(JSON.stringify(body), { status });
  });
});
afterEach(() => vi.unstubAllGlobals());

const keptOf = () => sessions.all().map(({ exercise }) => exercise);

test('a_server_that_knows_none_of_the_sessions_ends_none', async () => {
  answers = {};
  await expect(listExercises(sessions)).rejects.toMatchObject({ code: 'token-invalid' });
  expect(keptOf()).toEqual(['first', 'second']);
});

test('one_that_it_does_not_know_is_no_reason_to_show_no_other', async () => {
  answers = { second: knows('second') };
  expect(await listExercises(sessions)).toMatchObject([{ id: 'second', joined: true }]);
  expect(keptOf()).toEqual(['first', 'second']);
});

test('one_that_was_taken_away_is_forgotten', async () => {
  answers = { first: refused('device-revoked'), second: knows('second') };
  expect(await listExercises(sessions)).toMatchObject([{ id: 'second' }]);
  expect(keptOf()).toEqual(['second']);
});
