import { describe, expect, test } from 'vitest';
import type { ControlCommand } from '../model/commands.ts';
import type { Handling } from '../model/controlRoom.ts';
import { NOBODY } from '../model/items.ts';
import { person, planned, text } from '../model/samples.ts';
import { asItem, Desk, type Fields } from './sampleDesk.ts';

const bare = planned('a1', { type: 'by-hand' });
const call: Handling['noAnswer'][number] = {
  id: 'r',
  awaited: 'acknowledgement',
  after: 'PT30S',
  reaction: { type: 'call-controller' },
};
const found = { ...call, foundAt: '2026-11-24T09:30:00.000Z' };
const treated = { ...bare, handling: { sensitive: true, noAnswer: [found], revision: 4 } };

const treats = (basedOn: number, ...noAnswer: Handling['noAnswer']) =>
  ({ type: 'write-handling', inject: 'a1', handling: { sensitive: true, noAnswer }, basedOn }) as const;

describe('how an inject is treated', () => {
  test('is_as_it_was_after_a_step_back_to_the_second', async () => {
    const desk = new Desk().has(asItem(treated));
    await desk.authoring.handle(treated, treats(4));
    expect(desk.authoring.last).toEqual({ did: 'handled', names: ['A1'] });
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({
      type: 'write-handling',
      inject: 'a1',
      handling: { sensitive: true, noAnswer: [call] },
      basedOn: 5,
    });
    expect(desk.authoring.last).toBeUndefined();
  });

  test('is_plain_again_where_nothing_was_said_of_it_before', async () => {
    const desk = new Desk().has(asItem(bare));
    await desk.authoring.handle(bare, treats(0, call));
    await desk.authoring.undo();
    expect(desk.lastSent).toMatchObject({ handling: { sensitive: false, noAnswer: [] }, basedOn: 1 });
  });

  test('has_no_step_back_where_the_server_refused_and_keeps_it_where_somebody_wrote_on_top', async () => {
    const desk = new Desk().answering({ refused: 'revision-outdated' }, {}, { refused: 'revision-outdated' });
    await desk.authoring.handle(treated, treats(3));
    expect(desk.authoring.last).toBeUndefined();
    await desk.authoring.handle(treated, treats(4));
    await desk.authoring.undo();
    expect(desk.authoring.last?.did).toBe('handled');
  });

  test('goes_back_twice_though_each_step_back_counts', async () => {
    const desk = new Desk();
    await desk.authoring.handle(treated, treats(4));
    await desk.authoring.handle({ ...treated, handling: { ...treated.handling, revision: 5 } }, treats(5, call));
    await desk.authoring.undo();
    await desk.authoring.undo();
    expect(desk.sent.slice(2).map((sent) => 'basedOn' in sent && sent.basedOn)).toEqual([6, 7]);
  });
});

describe('an inject', () => {
  const revised = { ...bare, revision: 2 };

  test('that_was_recalled_since_is_nothing_to_take_back_and_what_was_written_before_it_is', async () => {
    const other = planned('a2', { type: 'by-hand' });
    const desk = new Desk().answering({ leaves: asItem(other) }, { leaves: asItem(bare) });
    await desk.authoring.plan(other.inject);
    await desk.authoring.plan(bare.inject);
    expect(desk.authoring.last).toEqual({ did: 'planned', names: ['A1'] });

    desk.writes({ ...asItem(bare), state: 'recalled' });

    expect(desk.authoring.last).toEqual({ did: 'planned', names: ['A2'] });
  });

  test('that_was_added_is_taken_out_in_the_revision_in_which_its_author_left_it', async () => {
    const desk = new Desk().answering(
      { leaves: asItem(bare) },
      { leaves: asItem(revised) },
      { leaves: { ...asItem(bare), revision: 3 } },
    );
    await desk.authoring.plan(bare.inject);
    await desk.authoring.revise(bare.inject, 1);
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'undo-revisions', revisions: { a1: 2 } });
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'remove-inject', inject: 'a1', basedOn: 3 });
  });

  test('that_was_changed_twice_is_taken_back_and_forth_each_change_by_its_own_revision', async () => {
    const left = (body: string, revision: number) =>
      asItem({ ...bare, revision, inject: { ...bare.inject, body: text(body) } });
    const desk = new Desk()
      .has(left('A', 1))
      .answering(
        { leaves: left('B', 2) },
        { leaves: left('C', 3) },
        { leaves: left('B', 4) },
        { leaves: left('A', 5) },
        { leaves: left('B', 6) },
        { leaves: left('C', 7) },
      );
    await desk.authoring.revise({ ...bare.inject, body: text('B') }, 1);
    await desk.authoring.revise({ ...bare.inject, body: text('C') }, 2);
    await desk.authoring.undo();
    await desk.authoring.undo();
    await desk.authoring.redo();
    await desk.authoring.redo();
    expect(desk.sent.slice(2)).toEqual([3, 2, 5, 4].map((a1) => ({ type: 'undo-revisions', revisions: { a1 } })));
  });

  test('that_was_added_and_changed_twice_is_taken_out_in_the_end', async () => {
    const left = (body: string, revision: number) =>
      asItem({ ...bare, revision, inject: { ...bare.inject, body: text(body) } });
    const desk = new Desk().answering(
      { leaves: left('A', 1) },
      { leaves: left('B', 2) },
      { leaves: left('C', 3) },
      { leaves: left('B', 4) },
      { leaves: left('A', 5) },
    );
    await desk.authoring.plan({ ...bare.inject, body: text('A') });
    await desk.authoring.revise({ ...bare.inject, body: text('B') }, 1);
    await desk.authoring.revise({ ...bare.inject, body: text('C') }, 2);
    await desk.authoring.undo();
    await desk.authoring.undo();
    await desk.authoring.undo();
    expect(desk.sent.slice(3)).toEqual([
      { type: 'undo-revisions', revisions: { a1: 3 } },
      { type: 'undo-revisions', revisions: { a1: 2 } },
      { type: 'remove-inject', inject: 'a1', basedOn: 5 },
    ]);
  });

  test('that_is_out_and_had_a_small_correction_is_taken_back_without_a_ring_where_its_author_says_so', async () => {
    const out = { ...bare, state: 'released', released: { recipients: ['ann'] } } as unknown as typeof bare;
    const typo = { ...out, inject: { ...bare.inject, body: text('Gate') } };
    const desk = new Desk()
      .has(asItem(out))
      .answering({ leaves: asItem({ ...typo, revision: 2 }) }, { leaves: asItem({ ...out, revision: 3 }) });
    await desk.authoring.revise(typo.inject, 1, true);
    await desk.authoring.undo();
    expect([desk.authoring.wasSmall, desk.authoring.isForth]).toEqual([true, false]);
    await desk.authoring.answerAsked(true, true);
    expect(desk.lastSent).toEqual({ type: 'undo-revisions', revisions: { a1: 2 }, small: true });
    await desk.authoring.redo();
    expect([desk.authoring.wasSmall, desk.authoring.isForth]).toEqual([true, true]);
    await desk.authoring.answerAsked(true);
    expect(desk.lastSent).toEqual({ type: 'undo-revisions', revisions: { a1: 3 } });
    expect(desk.forth).toEqual([desk.lastSent]);
  });

  test('that_is_out_is_taken_back_only_when_its_author_says_so_twice', async () => {
    const out = { ...bare, state: 'released', released: { recipients: ['ann'] } } as unknown as typeof bare;
    const gateB = { ...out, inject: { ...bare.inject, body: text('Gate B') } };
    const desk = new Desk()
      .has(asItem(out))
      .answering({ leaves: asItem({ ...gateB, revision: 2 }) }, { leaves: asItem({ ...out, revision: 3 }) });
    await desk.authoring.revise(gateB.inject, 1);
    await desk.authoring.undo();
    await desk.authoring.undo();
    expect(desk.sent).toHaveLength(1);
    expect(desk.authoring.rings?.names).toEqual([bare.inject.number]);
    await desk.authoring.answerAsked(false);
    expect(desk.authoring.rings).toBeUndefined();
    await desk.authoring.undo();
    await desk.authoring.answerAsked(true);
    expect(desk.lastSent).toEqual({ type: 'undo-revisions', revisions: { a1: 2 } });
    expect(desk.authoring.rings).toBeUndefined();
  });

  test('that_is_out_is_taken_back_at_once_where_nobody_else_sees_it', async () => {
    const out = { ...bare, state: 'released' } as unknown as typeof bare;
    const noted = { ...out, inject: { ...bare.inject, controlNote: text('For us') } };
    const desk = new Desk().has(asItem(out)).answering({ leaves: asItem({ ...noted, revision: 2 }) });
    await desk.authoring.revise(noted.inject, 1);
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'undo-revisions', revisions: { a1: 2 } });
  });

  test('that_a_colleague_changed_since_is_not_taken_out_under_them', async () => {
    const desk = new Desk().answering({ leaves: asItem(bare) });
    await desk.authoring.plan(bare.inject);
    desk.has(asItem(revised), 99);
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'remove-inject', inject: 'a1', basedOn: 1 });
  });

  test('that_was_taken_out_is_planned_again_and_one_that_was_moved_is_moved_back', async () => {
    const desk = new Desk().has(asItem(bare)).answering({ leaves: { kind: 'msel-inject', id: 'a1', removed: true } });
    await desk.authoring.remove(bare);
    expect(desk.authoring.last).toEqual({ did: 'removed', names: ['A1'] });
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'plan-inject', inject: bare.inject });
    await desk.authoring.shift([bare], 600_000);
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'undo-revisions', revisions: { a1: 2 } });
  });
});

/** Each as the feed tells it, and as commands say it. */
const name = text('First', { ru: 'Первый' });
const next = text('Second', { ru: 'Второй' });
const person1 = person('p', { teams: ['alfa'], agency: 'police', roleCard: 'w' });
const place = { id: 'p', name, radiusMetres: 50, audience: NOBODY };
const point = { latitude: 45.5, longitude: 11.5 };
const law = { id: 'l', subject: { type: 'law' }, title: name, body: name, audience: NOBODY };
const KINDS: [
  kind: string,
  field: string,
  said: Fields,
  changed: Fields,
  verbs: 'write' | 'thing' | 'person' | 'write-thing',
  item?: Fields,
][] = [
  ['phase', 'phase', { id: 'p', name, from: 'D1 09:00:00', to: 'D1 10:00:00' }, { name: next }, 'write'],
  ['objective', 'objective', { id: 'o', number: '1', text: name }, { text: next }, 'write'],
  ['world-entry', 'entry', law, { title: next }, 'write'],
  [
    'document',
    'document',
    { id: 'd', title: name, body: name, issuedBy: 'court' },
    { title: next },
    'write',
    { opened: [] },
  ],
  [
    'variable',
    'variable',
    { id: 'v', value: { type: 'quantity', number: '3' } },
    { value: { type: 'quantity', number: '4' } },
    'write',
  ],
  ['term', 'term', { id: 't', name, forbidden: {}, untranslatable: false }, { name: next }, 'write'],
  ['place', 'place', { ...place, point }, { name: next }, 'thing', { ...place, ...point, point: undefined }],
  ['persona', 'persona', { id: 'p', name, language: 'ru' }, { name: next }, 'thing'],
  ['team', 'team', { id: 't', name }, { name: next }, 'thing'],
  ['agency', 'agency', { id: 'a', name }, { name: next }, 'thing'],
  ['storyline', 'storyline', { id: 's', title: name }, { title: next }, 'thing', { responsible: 'person/x' }],
  [
    'action-kind',
    'kind',
    {
      id: 'seized',
      label: name,
      audience: NOBODY,
      fields: [{ id: 'what', label: name, type: 'line', required: true }],
    },
    { label: next },
    'thing',
  ],
  ['role-card', 'card', { id: 'w', title: name, body: name }, { title: next }, 'write-thing', { holders: [] }],
  [
    'duty',
    'duty',
    { id: 'seal', phases: ['raid'], audience: NOBODY, weight: 'duty', bearer: 'team', text: name, why: name },
    { text: next },
    'thing',
    { at: 'D1 09:00:00' },
  ],
  [
    'evaluation-guide',
    'guide',
    { id: 'g', objective: 'o', capability: name, tasks: [{ id: 't', text: name, items: [] }] },
    { capability: next },
    'thing',
  ],
  ['person', 'person', { ...person1 }, { callName: 'Other' }, 'person', { consents: ['photo'], holders: [] }],
];

test('a_small_correction_of_rules_of_conduct_is_taken_back_and_done_again_as_one', async () => {
  const rules = { ...law, subject: { type: 'conduct' } };
  const mended = { ...rules, title: next };
  const item = (fields: Fields, revision: number) => ({ kind: 'world-entry', ...fields, revision });
  const desk = new Desk()
    .has(item(rules, 3))
    .answering({ leaves: item(mended, 4) }, { leaves: item(rules, 5) }, { leaves: item(mended, 6) });
  const writes = (entry: Fields, basedOn: number) =>
    ({ type: 'write-world-entry', entry, basedOn, small: true }) as unknown as ControlCommand;
  await desk.authoring.command(writes(mended, 3));
  await desk.authoring.undo();
  expect(desk.lastSent).toEqual({ type: 'undo-writing', before: writes(rules, 4), made: writes(mended, 4) });
  await desk.authoring.redo();
  expect(desk.lastSent).toEqual({ type: 'undo-writing', before: writes(mended, 5), made: writes(rules, 5) });
});

describe.each(KINDS)('%s', (kind, field, said, changed, verbs, more) => {
  const id = said['id'] as string;
  const after = { ...said, ...changed };
  const item = (fields: Fields, revision: number) => ({
    kind,
    ...fields,
    ...more,
    ...(more && 'point' in more && { name: fields['name'] }),
    revision,
  });
  const gone = { kind, id, removed: true };
  const asCommand = (made: unknown) => made as ControlCommand;
  const adds = asCommand(
    verbs.startsWith('write')
      ? { type: `write-${kind}`, [field]: said, ...(kind !== 'term' && { basedOn: 0 }) }
      : { type: `add-${kind}`, [field]: said },
  );
  const writes = (fields: Fields, basedOn: number) =>
    asCommand(
      verbs === 'thing'
        ? { type: 'revise-thing', thing: { type: kind, ...fields }, basedOn }
        : { type: `${verbs === 'person' ? 'revise' : 'write'}-${kind}`, [field]: fields, basedOn },
    );
  const takesOut = (basedOn: number) =>
    asCommand(
      verbs.endsWith('thing')
        ? { type: 'remove-thing', kind, thing: id, basedOn }
        : { type: `remove-${kind}`, [field]: id, basedOn },
    );

  test('that_was_written_first_is_taken_out', async () => {
    const desk = new Desk().answering({ leaves: item(said, 1) });
    await desk.authoring.command(adds);
    expect(desk.authoring.last?.did).toBe('thing-added');
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual(takesOut(1));
  });

  test('that_was_changed_is_as_it_was_before', async () => {
    const desk = new Desk().has(item(said, 3)).answering({ leaves: item(after, 4) });
    await desk.authoring.command(writes(after, 3));
    expect(desk.takenBack).toEqual([]);
    expect(desk.authoring.last?.did).toBe('thing-changed');
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'undo-writing', before: writes(said, 4), made: writes(after, 4) });
  });

  test('that_was_taken_out_is_written_again_as_it_was', async () => {
    const desk = new Desk().has(item(said, 3)).answering({ leaves: gone });
    await desk.authoring.command(takesOut(3));
    expect(desk.authoring.last?.did).toBe('thing-removed');
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual(adds);
  });
});

describe('what stays once it is written', () => {
  const truth = { id: 'irina', as: 'victim', name: 'Irina' } as const;
  const item = (name: string, revision: number) => ({ kind: 'truth', ...truth, name, revision });
  const writes = (name: string, basedOn: number) =>
    ({ type: 'write-truth', truth: { ...truth, name }, basedOn }) as const;

  test('has_no_step_back_to_where_it_was_not_there', async () => {
    const desk = new Desk().answering({ leaves: item('Irina', 1) });
    await desk.authoring.command(writes('Irina', 0));
    expect(desk.authoring.last).toBeUndefined();
  });

  test('is_written_again_as_it_was_before_and_as_it_became', async () => {
    const desk = new Desk()
      .has(item('Irina', 1))
      .answering({ leaves: item('Irina K.', 2) }, { leaves: item('Irina', 3) });
    await desk.authoring.command(writes('Irina K.', 1));
    expect(desk.authoring.last).toEqual({ did: 'thing-changed', names: ['Irina K.'] });
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual(writes('Irina', 2));
    await desk.authoring.redo();
    expect(desk.lastSent).toEqual(writes('Irina K.', 3));
  });
});

describe('columns of our own', () => {
  const vehicle = { id: 'vehicle', name: text('Vehicle'), kind: 'text' } as const;
  const asExercise = (columns: unknown[], columnsRevision: number) =>
    ({
      kind: 'exercise',
      id: 'exercise',
      name: text('Lantern'),
      languages: ['en'],
      columns,
      columnsRevision,
    }) as Fields;
  const writes = (columns: (typeof vehicle)[], basedOn: number, emptied: Record<string, number> = {}) =>
    ({ type: 'write-columns', columns, basedOn, emptied }) as const;

  test('that_were_taken_out_come_back_as_one_thing', async () => {
    const desk = new Desk()
      .has(asExercise([vehicle], 1))
      .answering({ leaves: asExercise([], 2) }, { leaves: asExercise([vehicle], 3) });
    await desk.authoring.command(writes([], 1, { vehicle: 4 }));
    expect(desk.authoring.last).toEqual({ did: 'thing-changed', names: [expect.any(String)] });
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({
      type: 'undo-writing',
      before: writes([vehicle], 2),
      made: writes([], 2),
    });
    expect(desk.authoring.last).toBeUndefined();
  });

  test('are_taken_out_again_with_what_they_hold_by_then', async () => {
    const filled = (id: string) => asItem(planned(id, { type: 'by-hand' }, { columns: { vehicle: 'Van 2' } }));
    const desk = new Desk()
      .has(asExercise([vehicle], 1))
      .has(filled('a1'))
      .answering({ leaves: asExercise([], 2) }, { leaves: asExercise([vehicle], 3) });
    await desk.authoring.command(writes([], 1, { vehicle: 1 }));
    await desk.authoring.undo();
    desk.has(filled('a2'));
    await desk.authoring.redo();
    expect(desk.lastSent).toMatchObject({ type: 'undo-writing', before: writes([], 3, { vehicle: 2 }) });
  });
});

describe('steps back', () => {
  const phase = { id: 'raid', name, from: 'D1 09:00:00', to: 'D1 10:00:00' };
  const asPhase = (revision: number, more: Fields = {}) => ({ kind: 'phase', ...phase, ...more, revision });
  const team = { id: 'alfa', name };
  const writesPhase = (basedOn: number) => ({ type: 'write-phase', phase, basedOn }) as const;

  test('go_in_order_whatever_the_kind_was', async () => {
    const desk = new Desk().answering(
      { leaves: asPhase(1) },
      { leaves: { kind: 'team', ...team, revision: 1 } },
      { leaves: asPhase(2) },
    );
    await desk.authoring.command(writesPhase(0));
    await desk.authoring.command({ type: 'add-team', team });
    await desk.authoring.command(writesPhase(1));
    desk.answering({ leaves: asPhase(3) });
    for (let step = 0; step < 4; step++) await desk.authoring.undo();
    expect(desk.sent.slice(3)).toMatchObject([
      { type: 'undo-writing', before: { basedOn: 2 } },
      { type: 'remove-thing', kind: 'team', thing: 'alfa', basedOn: 1 },
      { type: 'remove-phase', phase: 'raid', basedOn: 3 },
    ]);
    expect(desk.sent).toHaveLength(6);
  });

  test('go_on_from_the_revision_that_bringing_it_back_has_made', async () => {
    const desk = new Desk()
      .has(asPhase(1))
      .answering({ leaves: asPhase(2) }, { leaves: { kind: 'phase', id: 'raid', removed: true } });
    await desk.authoring.command(writesPhase(1));
    await desk.authoring.command({ type: 'remove-phase', phase: 'raid', basedOn: 2 });
    desk.answering({ leaves: asPhase(3) });
    await desk.authoring.undo();
    await desk.authoring.undo();
    expect(desk.lastSent).toMatchObject({ type: 'undo-writing', before: { basedOn: 3 }, made: { basedOn: 3 } });
  });

  test('name_the_revision_of_their_author_and_not_that_of_whoever_came_since', async () => {
    const desk = new Desk().answering({ leaves: { ...asPhase(7), seq: 99 } }, { refused: 'revision-outdated' });
    await desk.authoring.command(writesPhase(0));
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'remove-phase', phase: 'raid', basedOn: 1 });
    expect(desk.authoring.refused?.code).toBe('revision-outdated');
    expect(desk.authoring.last?.did).toBe('thing-added');
  });

  test('that_are_refused_stay_until_the_author_leaves_them', async () => {
    const desk = new Desk().answering({ leaves: asPhase(1) }, { leaves: { kind: 'team', ...team, revision: 1 } });
    await desk.authoring.command(writesPhase(0));
    await desk.authoring.command({ type: 'add-team', team });
    desk.answering({ refused: 'exercise-already-started' });
    await desk.authoring.undo();
    expect(desk.authoring.last?.names).toEqual([team.name]);
    desk.authoring.leaveRefused();
    expect(desk.authoring.refused).toBeUndefined();
    await desk.authoring.undo();
    expect(desk.lastSent).toMatchObject({ type: 'remove-phase' });
  });

  test('are_not_kept_of_what_was_refused_or_changed_nothing', async () => {
    const desk = new Desk().has(asPhase(2)).answering({ refused: 'revision-outdated' }, {});
    await desk.authoring.command(writesPhase(1));
    await desk.authoring.command(writesPhase(2));
    await desk.authoring.command({ type: 'pause-exercise' });
    expect(desk.authoring.last).toBeUndefined();
  });

  test('take_what_was_done_with_one_press_back_with_one', async () => {
    const objective = (id: string, number: string) => ({ id, number, text: text(id) });
    const asObjective = (id: string, number: string, revision: number) => ({
      kind: 'objective',
      ...objective(id, number),
      revision,
    });
    const desk = new Desk()
      .has(asObjective('a', '1', 1))
      .has(asObjective('b', '2', 1))
      .answering({ leaves: asObjective('a', '2', 2) }, { leaves: asObjective('b', '1', 2) });
    await desk.authoring.together([
      { type: 'write-objective', objective: objective('a', '2'), basedOn: 1 },
      { type: 'write-objective', objective: objective('b', '1'), basedOn: 1 },
    ]);
    desk.answering({}, { refused: 'revision-outdated' });
    await desk.authoring.undo();
    expect(desk.sent.slice(2)).toMatchObject([
      { before: { objective: { id: 'a', number: '1' } } },
      { before: { objective: { id: 'b', number: '2' } } },
    ]);
    expect(desk.authoring.last?.names).toEqual([text('b')]);
  });

  test('end_with_ENDEX_but_for_what_was_written_after_it', async () => {
    const desk = new Desk().answering({ leaves: asPhase(1) }, { leaves: asPhase(2, { name: next }) });
    await desk.authoring.command(writesPhase(0));
    await desk.authoring.command({ ...writesPhase(1), phase: { ...phase, name: next } });
    desk.answering({ leaves: asPhase(3) });
    await desk.authoring.undo();
    desk.has({ kind: 'clock', id: 'clock', phase: 'ended' });
    expect([desk.authoring.last, desk.authoring.lastUndone]).toEqual([undefined, undefined]);
    const { length } = desk.sent;
    await desk.authoring.undo();
    await desk.authoring.redo();
    expect(desk.sent).toHaveLength(length);

    desk.answering({ leaves: asPhase(4, { name: next }) }, { leaves: asPhase(5) }, { leaves: asPhase(6) });
    await desk.authoring.command({ ...writesPhase(3), phase: { ...phase, name: next } });
    expect(desk.authoring.last?.did).toBe('thing-changed');
    await desk.authoring.undo();
    expect(desk.authoring.last).toBeUndefined();
    expect(desk.authoring.lastUndone?.did).toBe('thing-changed');
    await desk.authoring.redo();
    expect(desk.authoring.last?.did).toBe('thing-changed');
  });

  test('are_taken_forth_again_one_after_the_other_until_something_new_is_written', async () => {
    const raid = { name: next };
    const desk = new Desk().answering({ leaves: asPhase(1) }, { leaves: asPhase(2, raid) });
    await desk.authoring.command(writesPhase(0));
    await desk.authoring.command({ ...writesPhase(1), phase: { ...phase, ...raid } });
    desk.answering({ leaves: asPhase(3) }, { leaves: { kind: 'phase', id: 'raid', removed: true } });
    await desk.authoring.undo();
    await desk.authoring.undo();
    expect(desk.authoring.last).toBeUndefined();
    expect(desk.authoring.lastUndone?.names).toEqual([name]);

    desk.answering({ leaves: asPhase(5) }, { leaves: asPhase(6, raid) }, { leaves: asPhase(7) });
    await desk.authoring.redo();
    expect(desk.lastSent).toEqual(writesPhase(0));
    expect(desk.authoring.lastUndone?.names).toEqual([name]);
    await desk.authoring.redo();
    const writes = (of: Fields, basedOn: number) => ({ type: 'write-phase', phase: { ...phase, ...of }, basedOn });
    expect(desk.lastSent).toEqual({ type: 'undo-writing', before: writes(raid, 5), made: writes({}, 5) });
    expect(desk.authoring.lastUndone).toBeUndefined();

    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({ type: 'undo-writing', before: writes({}, 6), made: writes(raid, 6) });
    expect(desk.authoring.lastUndone?.names).toEqual([name]);
    desk.answering({ leaves: { kind: 'team', ...team, revision: 1 } });
    await desk.authoring.command({ type: 'add-team', team });
    expect(desk.authoring.lastUndone).toBeUndefined();
  });

  test('are_not_taken_forth_where_somebody_else_has_been_there_since', async () => {
    const desk = new Desk().has(asPhase(1)).answering({ leaves: asPhase(2, { name: next }) });
    await desk.authoring.command({ ...writesPhase(1), phase: { ...phase, name: next } });
    desk.answering({ leaves: { ...asPhase(4), seq: 99 } });
    await desk.authoring.undo();
    expect(desk.authoring.lastUndone).toBeUndefined();
  });

  test('that_moved_injects_or_said_how_they_are_treated_are_taken_forth_too', async () => {
    const desk = new Desk().has(asItem(treated));
    await desk.authoring.handle(treated, treats(4));
    await desk.authoring.undo();
    await desk.authoring.redo();
    expect(desk.lastSent).toEqual(treats(6));

    desk.answering({ leaves: { ...asItem(treated), revision: 2 } }, { leaves: { ...asItem(treated), revision: 3 } });
    await desk.authoring.shift([treated], 600_000);
    await desk.authoring.undo();
    await desk.authoring.redo();
    expect(desk.lastSent).toEqual({ type: 'undo-revisions', revisions: { a1: 3 } });
  });

  test('forth_that_are_refused_say_why_and_can_be_left', async () => {
    const desk = new Desk().answering({ leaves: asPhase(1) }, {}, { refused: 'unknown-team' });
    await desk.authoring.command(writesPhase(0));
    await desk.authoring.undo();
    await desk.authoring.redo();
    expect(desk.authoring.refused?.code).toBe('unknown-team');
    desk.authoring.leaveRefused();
    expect([desk.authoring.refused, desk.authoring.lastUndone]).toEqual([undefined, undefined]);
  });

  test('of_the_plan_say_all_of_it', async () => {
    const plan = {
      name,
      languages: ['en'],
      timeZone: 'Europe/Rome',
      days: [],
      nights: 'stop' as const,
      retentionDays: 7,
    };
    const asPlan = (fields: Fields, revision: number) => ({
      kind: 'exercise',
      id: 'exercise',
      ...fields,
      revision,
      safetyHold: 'PT10S',
    });
    const desk = new Desk().has(asPlan(plan, 1)).answering({ leaves: asPlan({ ...plan, retentionDays: 9 }, 2) });
    await desk.authoring.command({ type: 'revise-plan', plan: { ...plan, retentionDays: 9 }, basedOn: 1 });
    await desk.authoring.undo();
    expect(desk.lastSent).toEqual({
      type: 'undo-writing',
      before: { type: 'revise-plan', plan, basedOn: 2 },
      made: { type: 'revise-plan', plan: { ...plan, retentionDays: 9 }, basedOn: 2 },
    });
  });
});
