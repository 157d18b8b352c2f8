import { describe, expect, test } from 'vitest';
import type { ControlCommand } from '../model/commands.ts';
import { NOBODY } from '../model/items.ts';
import { person, planned, text } from '../model/samples.ts';
import { asItem, Desk, type Fields } from './sampleDesk.ts';

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
