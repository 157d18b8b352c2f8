import { expect, test } from 'vitest';
import { AT_FIRST, WIDEST } from './columns.ts';
import { TableView } from './tableView.svelte.ts';

function storage(kept?: string) {
  let value = kept ?? null;
  return { getItem: () => value, setItem: (_: string, next: string) => void (value = next), read: () => value };
}

test('columns_and_widths_are_there_again', () => {
  const browser = storage();
  const first = new TableView(browser);
  first.toggle('note');
  first.toggle('from');
  first.resize('title', 333.4);

  const again = new TableView(browser);
  expect(again.columns).toContain('note');
  expect(again.columns).not.toContain('from');
  expect(again.widthOf('title')).toBe(333);
});

test('a_column_of_our_own_is_there_until_somebody_takes_it_away', () => {
  const browser = storage();
  const view = new TableView(browser);
  expect(view.shown(['vehicle', 'cost']).slice(-2)).toEqual(['own.vehicle', 'own.cost']);
  view.toggle('own.vehicle');
  view.resize('own.cost', 90);

  const again = new TableView(browser);
  expect(again.shown(['vehicle', 'cost']).slice(-1)).toEqual(['own.cost']);
  expect(again.shown([])).toEqual(AT_FIRST);
  expect([again.widthOf('own.cost'), again.widthOf('own.vehicle')]).toEqual([90, 130]);
  again.toggle('own.vehicle');
  expect(again.shown(['vehicle', 'cost']).slice(-2)).toEqual(['own.vehicle', 'own.cost']);
});

test('the_number_always_stays_and_no_column_gets_lost_at_the_edge', () => {
  const view = new TableView(storage());
  view.toggle('number');
  view.resize('title', 99_999);
  view.resize('time', -5);
  expect(view.columns[0]).toBe('number');
  expect(view.widthOf('title')).toBe(WIDEST);
  expect(view.widthOf('time')).toBeGreaterThan(0);
});

test.each(['{', '[]', '{"columns":["gone"],"widths":{"title":"wide","gone":9}}', 'null'])(
  'whatever_%s_stands_in_the_browser_the_table_opens',
  (kept) => {
    expect(new TableView(storage(kept)).columns).toEqual(AT_FIRST);
  },
);

test('another_click_turns_the_order_round', () => {
  const view = new TableView(storage());
  view.sortBy('title');
  expect(view.sorting).toEqual({ column: 'title', descending: false });
  view.sortBy('title');
  expect(view.sorting).toEqual({ column: 'title', descending: true });
});
