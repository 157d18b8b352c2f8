import { expect, test } from 'vitest';
import { differing, type Described, type DossierKind } from './protocol/dossier.ts';
import { likelyFirst } from './likely.ts';

const called = (as: DossierKind, ...names: string[]) => ({
  versions: names.map((name): Described => ({ as, name, note: '', takenAt: '2026-11-24T10:00:00.000Z' })),
});
const order = (one: ReturnType<typeof called>, ...others: ReturnType<typeof called>[]) =>
  likelyFirst(one, others).map(({ versions }) => versions.at(-1)!.name);

test('who_is_called_alike_comes_first_then_who_is_of_the_same_kind_and_things_after_people', () => {
  expect(
    order(
      called('victim', 'Ирина К.'),
      called('vehicle', 'B 14 LVX'),
      called('suspect', 'Водитель'),
      called('victim', 'Соседка'),
      called('witness', 'Ира'),
    ),
  ).toEqual(['Ира', 'Соседка', 'Водитель', 'B 14 LVX']);
});

test('an_initial_an_accent_and_an_earlier_name_are_seen_through', () => {
  const others = [called('witness', 'Olga'), called('suspect', 'Élodie'), called('victim', 'Irina', 'The woman')];
  expect(order(called('witness', 'I. K.'), ...others)[0]).toBe('The woman');
  expect(order(called('witness', 'elodie'), ...others)[0]).toBe('Élodie');
});

test('among_equals_the_order_stays', () => {
  expect(order(called('phone', '+379 1'), called('phone', '+40 2'), called('phone', '+41 3'))).toEqual([
    '+40 2',
    '+41 3',
  ]);
});

test('a_role_of_people_and_a_kind_of_things_are_different_differences', () => {
  expect(differing('victim', 'victim')).toBeUndefined();
  expect(differing('victim', 'suspect')).toBe('other-role');
  expect(differing('victim', 'vehicle')).toBe('other-kind');
  expect(differing('account', 'phone')).toBe('other-kind');
});
