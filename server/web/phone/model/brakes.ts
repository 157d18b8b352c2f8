import { isHeard, openBrakes, type BrakeItem, type HeardBrake } from '../../shared/protocol/brake.ts';
import type { Errand } from '../keep/database.ts';

/** How far a silent call for help has come: nobody who looks over a shoulder learns more. */
export type BrakeMark = 'waiting' | 'arrived' | 'heard';

export interface Brakes {
  mark: BrakeMark | undefined;
  /** How often it was pulled here and the server does not know: nothing counts it but what would be lost. */
  unsent: number;
  /** Of those whom I look after. */
  heard: HeardBrake[];
}

export function brakesOf(items: BrakeItem[], errands: Errand[], me: string | undefined): Brakes {
  const waiting = errands.filter(({ refusal }) => !refusal).map(({ command }) => command);
  const answered = new Map(
    waiting.flatMap((command) => (command.type === 'answer-brake' ? [[command.pull, command.answer]] : [])),
  );
  const unsent = waiting.filter(({ type }) => type === 'pull-brake').length;
  return {
    mark: unsent > 0 ? 'waiting' : markOf(items),
    unsent,
    heard: openBrakes(items)
      .filter(({ pull }) => answered.get(pull) !== 'settled')
      .map((brake) => withMine(brake, answered.get(brake.pull), me)),
  };
}

function markOf(items: BrakeItem[]): BrakeMark | undefined {
  const own = items.find((brake) => !isHeard(brake) && brake.open);
  return own && (own.mine && own.heard ? 'heard' : 'arrived');
}

/** What I said counts for me at once: it rings no longer while it is on its way. */
function withMine(brake: HeardBrake, answer: HeardBrake['answers'][number]['answer'] | undefined, me?: string) {
  return answer && me
    ? {
        ...brake,
        answers: [
          ...brake.answers.filter(({ by }) => by !== me),
          { by: me, callName: '', answer, pull: brake.pull, at: brake.pulledLast.sentAt },
        ],
      }
    : brake;
}
