import { parseExerciseTime } from '../../../shared/exerciseTime.ts';
import { addresses } from '../audience.ts';
import type { ActionItem, MselInject, Person } from '../items.ts';

/**
 * With what the storyline of an action began in play: the first of its injects that reached a player. Which storyline it
 * is says the inject that was answered, or else the latest one that hoped for such an action of this person.
 */
export function storylineBegan(
  { person, at, action }: ActionItem,
  injects: Iterable<MselInject>,
  people: ReadonlyMap<string, Person>,
): MselInject | undefined {
  const before = [...injects]
    .filter((one) => one.released && time(one) <= parseExerciseTime(at))
    .sort((a, b) => time(a) - time(b));
  const actor = people.get(person);
  const answered =
    before.find(({ id }) => id === action.inject) ??
    before.findLast(({ inject }) =>
      inject.expectedActions.some(({ kind, by }) => kind === action.kind && (!by || (actor && addresses(by, actor)))),
    );
  const storyline = answered?.inject.storyline;
  if (storyline === undefined) return undefined;
  return before.find(
    ({ inject, released }) =>
      inject.storyline === storyline && released!.recipients.some((id) => people.get(id)?.function === 'player'),
  );
}

const time = ({ released }: MselInject): number => parseExerciseTime(released!.at);
