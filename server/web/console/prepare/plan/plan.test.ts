import { describe, expect, test } from 'vitest';
import type { CommandResult } from '../../../shared/protocol.ts';
import type { ControlCommand } from '../../model/commands.ts';
import type { ExerciseItem, PhaseItem } from '../../model/items.ts';
import { audience, text } from '../../model/samples.ts';
import { objectivesInOrder, phaseDraft, phaseFrom, placeDraft, placeFrom, typedNumber } from './drafts.ts';
import { Edit } from './edit.svelte.ts';
import { mistakeIn, planDraft, planFrom } from './settings.ts';

const exercise = {
  kind: 'exercise',
  id: 'exercise',
  seq: 1,
  name: text('Blue Lantern'),
  timeZone: 'Europe/Rome',
  languages: ['en', 'ru'],
  days: [
    { from: 'D1 09:00:00', to: 'D1 18:00:00' },
    { from: 'D2 09:00:00', to: 'D2 18:00:00' },
  ],
  nights: 'stop',
  area: { centre: { latitude: 45.59, longitude: 11.6 }, radiusMetres: 3000 },
  retentionDays: 7,
  undoSeconds: 0,
  welfare: { day: 'PT4H', stopPhrase: text('I need my scarf') },
  revision: 3,
} satisfies ExerciseItem;

describe('what is typed of the plan', () => {
  test('comes_back_as_it_was', () => {
    const { kind: _kind, id: _id, seq: _seq, revision: _revision, ...plan } = exercise;
    expect(planFrom(planDraft(exercise), exercise)).toEqual(plan);
  });

  test.each([
    [{ languages: [] }, 'no-language'],
    [{ days: [] }, 'no-day'],
    [{ days: [{ from: 'D1 09:00', to: 'soon' }] }, 'days'],
    [{ days: [{ from: 'D1 09:00', to: 'D1 09:00' }] }, 'days'],
    [
      {
        days: [
          { from: 'D1 09:00', to: 'D1 18:00' },
          { from: 'D1 18:00', to: 'D1 19:00' },
        ],
      },
      'days',
    ],
    [{ latitude: '91' }, 'area'],
    [{ radius: '' }, 'area'],
    [{ retentionDays: '0' }, 'retention'],
    [{ undoSeconds: '11' }, 'undo'],
    [{ undoSeconds: '2.5' }, 'undo'],
    [{ undoSeconds: '' }, 'undo'],
  ])('%j is the mistake %s', (change, mistake) => {
    const draft = { ...planDraft(exercise), ...change };
    expect(mistakeIn(draft)).toBe(mistake);
    expect(planFrom(draft, exercise)).toBeUndefined();
  });

  test('without_an_area_its_numbers_do_not_matter', () => {
    const plan = planFrom({ ...planDraft(exercise), hasArea: false, latitude: 'x' }, exercise);
    expect(plan).not.toHaveProperty('area');
  });

  test('a_number_may_have_a_comma', () => {
    expect(typedNumber(' 45,59 ', -90, 90)).toBe(45.59);
    expect(typedNumber('٤٥٫٥٩', -90, 90)).toBe(45.59);
    expect(typedNumber('۴۰', 0, 100)).toBe(40);
    expect(typedNumber('', -90, 90)).toBeUndefined();
    expect(typedNumber('north', -90, 90)).toBeUndefined();
    expect(typedNumber('1e9', 0, 100)).toBeUndefined();
  });

  test('a_place_needs_a_name_and_a_point', () => {
    const draft = { ...placeDraft(undefined), name: { en: 'Car wash' }, latitude: '45,5', longitude: '11.5' };
    expect(placeFrom(draft, 'wash', 'en', undefined)).toMatchObject({
      id: 'wash',
      point: { latitude: 45.5, longitude: 11.5 },
      radiusMetres: 50,
      audience: audience(),
    });
    expect(placeFrom({ ...draft, name: {} }, 'wash', 'en', undefined)).toBeUndefined();
    expect(placeFrom({ ...draft, longitude: '200' }, 'wash', 'en', undefined)).toBeUndefined();
  });

  test('a_phase_ends_after_it_begins', () => {
    const draft = { name: { en: 'Raid' }, from: 'D1 10:00', to: 'D1 12:00' };
    expect(phaseFrom(draft, 'raid', 'en', undefined)).toMatchObject({ from: 'D1 10:00:00', to: 'D1 12:00:00' });
    expect(phaseFrom({ ...draft, to: 'D1 10:00' }, 'raid', 'en', undefined)).toBeUndefined();
  });

  test('objectives_stand_as_people_count', () => {
    const numbers = ['10', '2', '1.1'].map((number) => ({ id: number, revision: 1, number, text: text(number) }));
    expect(objectivesInOrder(numbers).map(({ number }) => number)).toEqual(['1.1', '2', '10']);
  });
});

describe('several authors', () => {
  const phase = (revision: number, to: string): PhaseItem => ({
    id: 'raid',
    revision,
    name: text('Raid'),
    from: 'D1 10:00:00',
    to,
  });

  function editing(answer: CommandResult = { id: '1', outcome: 'accepted', seq: 9 }) {
    let theirs: PhaseItem | undefined = phase(1, 'D1 12:00:00');
    const sent: ControlCommand[] = [];
    const edit = new Edit(
      () => theirs && { revision: theirs.revision!, draft: phaseDraft(theirs) },
      async (command) => {
        sent.push(command);
        return answer;
      },
      phaseDraft(undefined),
    );
    return { edit, sent, now: (phase: PhaseItem | undefined) => (theirs = phase) };
  }

  test('what_somebody_else_saves_meanwhile_is_shown_and_mine_stays', () => {
    const { edit, now } = editing();
    edit.draft.to = 'D1 13:00';
    expect(edit.newer).toBeUndefined();
    now(phase(2, 'D1 14:00:00'));
    expect(edit.newer?.to).toBe('D1 14:00');
    expect(edit.draft.to).toBe('D1 13:00');
    edit.keepMine();
    expect([edit.newer, edit.revision, edit.draft.to]).toEqual([undefined, 2, 'D1 13:00']);
    now(phase(3, 'D1 15:00:00'));
    edit.takeTheirs();
    expect([edit.newer, edit.revision, edit.draft.to]).toEqual([undefined, 3, 'D1 15:00']);
  });

  test('what_each_changed_is_put_together_where_that_can_be_told', () => {
    let theirs = { revision: 1, draft: { from: 'D1 10:00', to: 'D1 12:00' } };
    const edit = new Edit(
      () => theirs,
      async () => ({ id: '1', outcome: 'accepted', seq: 9 }),
      theirs.draft,
      (before, mine, theirs) => ({ ...theirs, ...(mine.to !== before.to && { to: mine.to }) }),
    );
    edit.draft.to = 'D1 13:00';
    theirs = { revision: 2, draft: { from: 'D1 11:00', to: 'D1 14:00' } };
    edit.keepMine();
    expect([edit.revision, edit.draft]).toEqual([2, { from: 'D1 11:00', to: 'D1 13:00' }]);
  });

  test('an_answer_that_comes_after_the_form_was_left_closes_nothing', async () => {
    const { edit } = editing();
    const saved = edit.save({ type: 'remove-phase', phase: 'raid', basedOn: 1 });
    edit.leave();
    expect(await saved).toBe(false);
  });

  test('what_was_removed_meanwhile_is_written_as_new', () => {
    const { edit, now } = editing();
    now(undefined);
    expect([edit.isGone, edit.revision]).toEqual([true, 0]);
  });

  test('a_refusal_is_told_but_a_newer_revision_tells_itself', async () => {
    const outdated = editing({ id: '1', outcome: 'rejected', code: 'revision-outdated' });
    expect(await outdated.edit.save({ type: 'remove-phase', phase: 'raid', basedOn: 1 })).toBe(false);
    expect(outdated.edit.refused).toBeUndefined();
    const refused = editing({ id: '1', outcome: 'rejected', code: 'objective-in-use', parameters: { number: 'A1' } });
    await refused.edit.save({ type: 'remove-phase', phase: 'raid', basedOn: 1 });
    expect(refused.edit.refused).toEqual({ code: 'objective-in-use', parameters: { number: 'A1' } });
    expect(refused.edit.busy).toBe(false);
  });
});
