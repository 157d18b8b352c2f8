import type { FrameCommand, RevisedThing } from '../model/commands.ts';
import type { ExerciseItem, Item } from '../model/items.ts';
import { MINUTE } from '../model/time/times.ts';
import { iso, text } from './scenario.ts';
import { PLACES } from './words.ts';

type ItemFields = Omit<Item, 'seq'> & Record<string, unknown>;

/** Phases, objectives, and who is at the one place that injects wait for. */
export function planItems(now: number): ItemFields[] {
  return [
    {
      kind: 'phase',
      id: 'contact',
      revision: 1,
      name: text('First contact', 'Первый контакт'),
      from: 'D1 09:00:00',
      to: 'D2 12:00:00',
    },
    {
      kind: 'phase',
      id: 'raids',
      revision: 1,
      name: text('Raids', 'Обыски'),
      from: 'D2 12:00:00',
      to: 'D3 18:00:00',
    },
    {
      kind: 'objective',
      id: 'interview',
      revision: 1,
      number: '1',
      text: text(
        'Interviews are prepared: interpreter, place, consent.',
        'Беседы подготовлены: переводчик, место, согласие.',
      ),
    },
    {
      kind: 'objective',
      id: 'referral',
      revision: 1,
      number: '2',
      text: text('Every victim is referred within two hours.', 'Каждую жертву направляют за два часа.'),
    },
    {
      kind: 'presence',
      id: PLACES[0]![0],
      inside: [{ person: 'p-005', since: 'D1 10:12:00' }],
      missed: [{ person: 'p-006', crossing: 'entered', fixedAt: iso(now - 40 * MINUTE), heardAt: iso(now - MINUTE) }],
    },
  ];
}

/** What was added, as control sees it. */
export function itemOfThing(thing: RevisedThing, revision: number): ItemFields {
  if (thing.type !== 'place') {
    const { type: kind, ...fields } = thing;
    return { kind, ...fields, revision };
  }
  const { type: kind, point, ...place } = thing;
  return { kind, ...place, ...point, revision };
}

/** What becomes of what an author writes of the frame. */
export function itemOfFrame(command: FrameCommand, exercise: ExerciseItem): ItemFields {
  switch (command.type) {
    case 'revise-plan':
      return { ...exercise, ...command.plan, kind: 'exercise', revision: command.basedOn + 1 };
    case 'add-place':
      return itemOfThing({ type: 'place', ...command.place }, 1);
    case 'add-team':
      return { kind: 'team', ...command.team, revision: 1 };
    case 'add-agency':
      return { kind: 'agency', ...command.agency, revision: 1 };
    case 'add-storyline':
      return { kind: 'storyline', ...command.storyline, revision: 1 };
    case 'add-action-kind':
      return { ...command.kind, kind: 'action-kind', revision: 1 };
    case 'add-request-form':
      return { ...command.form, kind: 'request-form', revision: 1 };
    case 'add-duty':
      return { kind: 'duty', ...command.duty, revision: 1 };
    case 'add-evaluation-guide':
      return { kind: 'evaluation-guide', ...command.guide, revision: 1 };
    case 'remove-thing':
      return { kind: command.kind, id: command.thing, removed: true };
    case 'write-role-card':
      return { kind: 'role-card', ...command.card, revision: (command.basedOn ?? 0) + 1 };
    case 'revise-person':
      return { kind: 'person', ...command.person, revision: command.basedOn + 1 };
    case 'remove-person':
      return { kind: 'person', id: command.person, removed: true };
    case 'write-columns':
      return { ...exercise, kind: 'exercise', columns: command.columns, columnsRevision: command.basedOn + 1 };
    case 'write-phase':
      return { kind: 'phase', ...command.phase, revision: (command.basedOn ?? 0) + 1 };
    case 'remove-phase':
      return { kind: 'phase', id: command.phase, removed: true };
    case 'write-objective':
      return { kind: 'objective', ...command.objective, revision: (command.basedOn ?? 0) + 1 };
    case 'remove-objective':
      return { kind: 'objective', id: command.objective, removed: true };
  }
}
