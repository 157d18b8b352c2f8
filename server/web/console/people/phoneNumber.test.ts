import { expect, test } from 'vitest';
import { Problem } from '../../shared/live/problem.ts';
import { lastDigits, PhoneNumber } from './phoneNumber.svelte.ts';

class FakeBook {
  on = true;
  refusal: Problem | undefined;
  readonly numbers = new Map([['boris', '+37322654321']]);

  async phoneNumbers() {
    return { on: this.on, numbers: [...this.numbers].map(([person, number]) => ({ person, number })) };
  }

  async enterNumber(person: string, written: string) {
    if (this.refusal) throw this.refusal;
    const number = written.replaceAll(' ', '');
    this.numbers.set(person, number);
    return number;
  }

  async forgetNumber(person: string) {
    this.numbers.delete(person);
  }
}

test('a_number_is_entered_as_people_write_it_and_shown_as_it_is_kept', async () => {
  const book = new FakeBook();
  const number = new PhoneNumber(book, 'anna');
  await number.load();
  expect([number.state, number.known]).toEqual(['ready', '']);

  expect(await number.save('+373 22 123456')).toBe(true);

  expect(number.known).toBe('+37322123456');
  expect(book.numbers.get('boris')).toBe('+37322654321');
});

test('one_that_is_removed_is_gone', async () => {
  const book = new FakeBook();
  const number = new PhoneNumber(book, 'boris');
  await number.load();
  expect(number.known).toBe('+37322654321');

  await number.remove();

  expect([number.known, book.numbers.size]).toEqual(['', 0]);
});

test('where_the_server_sends_none_that_is_said', async () => {
  const book = new FakeBook();
  book.on = false;
  const number = new PhoneNumber(book, 'anna');

  await number.load();

  expect(number.state).toBe('off');
});

test('what_is_no_number_leaves_the_one_that_was_there', async () => {
  const book = new FakeBook();
  const number = new PhoneNumber(book, 'boris');
  await number.load();
  book.refusal = new Problem('malformed-field', 400);

  expect(await number.save('022')).toBe(false);

  expect([number.problem, number.known, number.state]).toEqual(['malformed-field', '+37322654321', 'ready']);
});

test('of_a_number_that_was_entered_as_much_is_shown_as_tells_it_from_another', () => {
  expect(lastDigits('+37322000123')).toBe('…123');
});
