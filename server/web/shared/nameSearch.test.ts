import { expect, test, vi } from 'vitest';
import { NameSearch, type FoundName } from './nameSearch.svelte.ts';
import { Problem } from './live/problem.ts';

const shchukin: FoundName = { kind: 'person', id: 'inv-01', callName: 'Щукин' };

function searchOver(answers: Record<string, () => Promise<unknown>>) {
  const paths: string[] = [];
  const authorized = <T>(_: string, path: string): Promise<T> => {
    paths.push(path);
    return answers[new URL(path, 'http://livex').searchParams.get('q') ?? '']!() as Promise<T>;
  };
  return {
    paths,
    search: new NameSearch(
      { authorized },
      () => 'demo',
      () => ['ru', 'en'],
      0,
    ),
  };
}

test('a_name_typed_in_latin_letters_finds_the_cyrillic_one', async () => {
  const found = Promise.resolve({ results: [shchukin], more: false });
  const { search, paths } = searchOver({ 'Shchukin & co': () => found });
  search.type(' Shchukin & co ');
  await vi.waitFor(() => expect(search.answered).toBe('Shchukin & co'));
  expect(search.answer.results).toEqual([shchukin]);
  expect(paths).toEqual(['/api/exercises/demo/search?q=Shchukin+%26+co&languages=ru%2Cen']);
});

test('a_slow_answer_never_replaces_that_to_newer_words', async () => {
  let answerSlowly: (answer: unknown) => void = () => {};
  const slow = new Promise<unknown>((answer) => (answerSlowly = answer));
  const { search, paths } = searchOver({
    Sh: () => slow,
    Shchukin: () => Promise.resolve({ results: [shchukin], more: false }),
  });
  search.type('Sh');
  await vi.waitFor(() => expect(paths).toHaveLength(1));
  search.type('Shchukin');
  await vi.waitFor(() => expect(search.answered).toBe('Shchukin'));
  answerSlowly({ results: [], more: true });
  await slow;
  expect(search.answer).toEqual({ results: [shchukin], more: false });
});

test('says_why_there_is_no_answer_and_asks_nothing_for_an_empty_field', async () => {
  const { search, paths } = searchOver({ Sh: () => Promise.reject(new Problem('too-fast', 429)) });
  search.type('Sh');
  await vi.waitFor(() => expect(search.problem).toBe('too-fast'));
  search.type('  ');
  expect(search.problem).toBeUndefined();
  expect(paths).toHaveLength(1);
});
