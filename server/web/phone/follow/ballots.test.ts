import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Api } from '../../shared/live/api.ts';
import type { SurveyAnswers, SurveyItem } from '../../shared/protocol/survey.ts';
import { openDatabase, type Database } from '../keep/database.ts';
import { draftOf } from '../surveys/draftOf.ts';
import { Ballots } from './ballots.svelte.ts';

const BALLOT = 'ab'.repeat(16);
const FIRST: SurveyAnswers = { values: { good: ['Radio'] }, language: 'en' };
const SECOND: SurveyAnswers = { values: { good: ['Calm'] }, language: 'en' };
const hotWash: SurveyItem = {
  kind: 'survey',
  id: 'evening',
  seq: 1,
  as: 'hot-wash',
  anonymous: true,
  state: 'open',
  title: { text: 'Hot wash', language: 'en' },
  questions: [],
};

interface Asked {
  path: string;
  authorization: string | null;
  body: unknown;
  credentials: RequestCredentials | undefined;
}

let database: Database;
let surveys: SurveyItem[];
let asked: Asked[];
let answer: (path: string) => Response;
let chance: number;
let name = 0;

beforeEach(async () => {
  database = await openDatabase(`ballots-${name++}`);
  surveys = [hotWash];
  asked = [];
  chance = 0;
  answer = (path) => Response.json(path.endsWith('/ballot') ? { ballot: BALLOT } : {});
});

afterEach(() => database.close());

async function ballots(): Promise<Ballots> {
  const session = { accessToken: 'token', refreshToken: 'r', renewAt: Infinity, exercise: 'demo', person: 'anna' };
  const api = new Api(
    { read: () => Promise.resolve(session as never), write: () => Promise.resolve(), clear: () => Promise.resolve() },
    'https://livex.test',
    (input, init) => {
      const path = new URL(input as string).pathname.replace('/api/exercises/demo/surveys/', '');
      const headers = new Headers(init?.headers);
      asked.push({
        path,
        authorization: headers.get('Authorization'),
        body: JSON.parse(init?.body as string),
        credentials: init?.credentials,
      });
      return Promise.resolve(answer(path));
    },
  );
  const made = new Ballots(
    database,
    api,
    () => surveys,
    () => undefined,
    () => chance,
  );
  await made.load();
  return made;
}

const paths = () => asked.map(({ path }) => path);
const problem = (status: number, code: string) => Response.json({ code, status }, { status });

test('a_ballot_is_fetched_with_the_token_kept_and_then_said_to_be_kept', async () => {
  (await ballots()).kick('demo');
  await vi.waitFor(() => expect(paths()).toEqual(['evening/ballot', 'evening/ballot/kept']));
  expect(asked.map(({ authorization }) => authorization)).toEqual(['Bearer token', 'Bearer token']);
  await vi.waitFor(async () =>
    expect((await database.get('remembered', 'ballot/evening'))?.value).toMatchObject({ ballot: BALLOT }),
  );
});

test('it_is_said_to_be_kept_until_the_server_has_heard_it_and_nothing_is_answered_before', async () => {
  let failures = 2;
  answer = (path) =>
    path.endsWith('/kept') && failures-- > 0 ? problem(503, 'try-again-later') : Response.json({ ballot: BALLOT });
  const made = await ballots();
  await made.answer('evening', FIRST);
  await vi.waitFor(() => {
    made.kick('demo');
    expect(made.answers.get('evening')?.state).toBe('sent');
  });
  const kept = 'evening/ballot/kept';
  expect(paths()).toEqual(['evening/ballot', kept, kept, kept, 'evening/answers']);
});

test('what_is_answered_while_the_ballot_is_on_its_way_is_not_lost', async () => {
  const made = await ballots();
  let written: Promise<void> | undefined;
  answer = (path) => {
    if (path.endsWith('/ballot')) written = made.answer('evening', FIRST);
    return Response.json({ ballot: BALLOT });
  };
  made.kick('demo');
  await vi.waitFor(() => expect(paths()).toContain('evening/ballot/kept'));
  await written;
  made.kick('demo');
  await vi.waitFor(() => expect(made.answers.get('evening')?.state).toBe('sent'));
});

test('it_is_not_fetched_before_its_moment_of_chance', async () => {
  chance = 1;
  const made = await ballots();
  made.kick('demo');
  await new Promise((done) => setTimeout(done));
  expect(paths()).toEqual([]);
  made.stop();
});

test('an_answer_goes_with_the_ballot_and_with_nothing_that_tells_who_sends_it', async () => {
  const made = await ballots();
  await made.answer('evening', FIRST);
  made.kick('demo');
  await vi.waitFor(() => expect(made.answers.get('evening')?.state).toBe('sent'));
  expect(asked.at(-1)).toEqual({
    path: 'evening/answers',
    authorization: `Ballot ${BALLOT}`,
    body: FIRST,
    credentials: 'omit',
  });
});

test('what_was_answered_off_line_waits_and_goes_once_there_is_a_connection', async () => {
  const before = await ballots();
  await before.answer('evening', FIRST);
  expect(before.answers.get('evening')?.state).toBe('waits');

  const again = await ballots();
  again.kick('demo');
  await vi.waitFor(() => expect(again.answers.get('evening')?.state).toBe('sent'));
});

test('what_is_changed_while_it_is_open_goes_again', async () => {
  const made = await ballots();
  await made.answer('evening', FIRST);
  made.kick('demo');
  await vi.waitFor(() => expect(made.answers.get('evening')?.state).toBe('sent'));
  await made.answer('evening', SECOND);
  made.kick('demo');
  await vi.waitFor(() => expect(asked.at(-1)?.body).toEqual(SECOND));
});

test('what_comes_after_closing_says_so', async () => {
  answer = (path) => (path.endsWith('/answers') ? problem(409, 'survey-not-open') : Response.json({ ballot: BALLOT }));
  const made = await ballots();
  await made.answer('evening', FIRST);
  made.kick('demo');
  await vi.waitFor(() => expect(made.answers.get('evening')?.state).toBe('late'));
});

test('what_waits_when_it_is_closed_is_late_and_not_kept', async () => {
  const made = await ballots();
  await made.answer('evening', FIRST);
  await database.put('remembered', { name: draftOf('evening'), value: { good: ['Radio'] } });
  surveys = [{ ...hotWash, state: 'closed' }];
  made.kick('demo');
  await vi.waitFor(() => expect(made.answers.get('evening')).toEqual({ state: 'late' }));
  await vi.waitFor(async () => expect(await database.get('remembered', draftOf('evening'))).toBeUndefined());
});

test('who_has_the_ballot_on_another_device_answers_there', async () => {
  answer = () => problem(409, 'ballot-taken');
  const made = await ballots();
  made.kick('demo');
  await vi.waitFor(() => expect(made.isElsewhere('evening')).toBe(true));
});

test('ballot_and_answer_are_forgotten_when_the_survey_is_closed', async () => {
  const made = await ballots();
  await made.answer('evening', FIRST);
  made.kick('demo');
  await vi.waitFor(() => expect(made.answers.get('evening')?.state).toBe('sent'));
  surveys = [{ ...hotWash, state: 'closed' }];
  made.kick('demo');
  await vi.waitFor(async () =>
    expect((await database.get('remembered', 'ballot/evening'))?.value).toEqual({ state: 'sent' }),
  );
  expect(made.answers.get('evening')).toEqual({ state: 'sent' });
});
