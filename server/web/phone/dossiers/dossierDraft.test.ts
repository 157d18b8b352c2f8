import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase, type Database } from '../keep/database.ts';
import { DossierDraft } from './dossierDraft.svelte.ts';

const irina = { as: 'victim', name: 'Irina', note: 'A red scarf' } as const;
const ira = { as: 'witness', name: 'Ira', note: '' } as const;

async function begun(database: Database, ...[name, amended]: [string, (typeof irina | typeof ira)?]) {
  const draft = new DossierDraft(database, name, amended);
  await draft.load();
  return draft;
}

test('what_is_begun_of_two_amendments_is_kept_for_each', async () => {
  const database = await openDatabase(`dossiers-${Math.random()}`);
  const one = await begun(database, 'amend-x', irina);
  one.value.note = 'A red scarf, wet';
  await one.keep();
  const other = await begun(database, 'amend-y', ira);
  other.value.name = 'Ira K.';
  await other.keep();

  expect((await begun(database, 'amend-x', irina)).value).toEqual({ ...irina, note: 'A red scarf, wet' });
  expect((await begun(database, 'amend-y', ira)).value).toEqual({ ...ira, name: 'Ira K.' });
});

test('what_was_only_looked_at_put_back_or_said_leaves_nothing', async () => {
  const database = await openDatabase(`dossiers-${Math.random()}`);
  const draft = await begun(database, 'amend-x', irina);
  await draft.keep();
  expect(await database.getAllKeys('remembered')).toEqual([]);

  draft.value.note = '';
  await draft.keep();
  expect(await database.getAllKeys('remembered')).toEqual(['amend-x']);
  draft.value.note = irina.note;
  await draft.keep();
  expect(await database.getAllKeys('remembered')).toEqual([]);

  const fresh = await begun(database, 'dossier');
  fresh.value.name = 'Lea';
  await fresh.keep();
  fresh.clear();
  await fresh.keep();
  expect(await database.getAllKeys('remembered')).toEqual([]);
});

test('the_team_that_was_chosen_is_still_chosen_for_the_next', async () => {
  const database = await openDatabase(`dossiers-${Math.random()}`);
  const draft = await begun(database, 'dossier');
  Object.assign(draft.value, { name: 'Lea', team: 'bravo' });
  draft.clear();
  await draft.keep();
  expect((await begun(database, 'dossier')).value).toEqual({ name: '', note: '', team: 'bravo' });
});
