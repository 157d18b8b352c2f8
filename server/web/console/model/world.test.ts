import { describe, expect, test } from 'vitest';
import type { Item } from './items.ts';
import { World } from './world.ts';

const item = (kind: string, id: string, fields: object = {}): Item => ({ kind, id, seq: 1, ...fields });

describe('world', () => {
  test('the_last_item_of_a_kind_and_id_wins', () => {
    const world = new World();
    world.apply([item('person', 'inv-01', { callName: 'Fox' }), item('person', 'inv-01', { callName: 'Wolf' })]);
    expect(world.people.get('inv-01')?.callName).toBe('Wolf');
    expect(world.people.size).toBe(1);
  });

  test('an_item_that_is_gone_leaves_the_world', () => {
    const world = new World();
    world.apply([item('place', 'car-wash'), item('place', 'car-wash', { gone: true })]);
    expect(world.places.size).toBe(0);
  });

  test('progress_is_found_by_inject_and_person', () => {
    const world = new World();
    world.apply([
      item('progress', 'a1/inv-01', { inject: 'a1', person: 'inv-01', readAt: '2026-11-24T09:30:00.000Z' }),
    ]);
    expect(world.progress.get('a1')?.get('inv-01')?.readAt).toBe('2026-11-24T09:30:00.000Z');
    world.apply([item('progress', 'a1/inv-01', { gone: true })]);
    expect(world.progress.get('a1')?.size).toBe(0);
  });

  test('teams_stand_in_one_order_whichever_was_changed_last', () => {
    const world = new World();
    world.apply([item('team', 'team-10'), item('team', 'team-charlie'), item('team', 'team-alfa')]);
    world.apply([item('team', 'team-2'), item('team', 'team-bravo')]);
    expect([...world.teams.keys()]).toEqual(['team-2', 'team-10', 'team-alfa', 'team-bravo', 'team-charlie']);
  });

  test('a_kind_that_it_does_not_know_changes_nothing', () => {
    expect(new World().apply([item('weather', 'rain')])).toEqual(new Set());
  });

  test('it_says_which_parts_changed', () => {
    const changed = new World().apply([item('clock', 'clock'), item('msel-inject', 'a1'), item('msel-inject', 'a2')]);
    expect(changed).toEqual(new Set(['clock', 'injects']));
  });

  test('a_map_that_was_handed_out_does_not_change', () => {
    const world = new World();
    world.apply([item('progress', 'a1/inv-01')]);
    const [rows, row] = [world.progress, world.progress.get('a1')];
    world.apply([item('progress', 'a1/inv-02'), item('progress', 'a1/inv-03')]);
    expect(row?.size).toBe(1);
    expect(world.progress.get('a1')?.size).toBe(3);
    expect(world.progress).not.toBe(rows);
  });
});
