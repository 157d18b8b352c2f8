import type { MoveTrust, TrustItem } from '../../shared/protocol/trust.ts';
import type { Errand } from '../keep/database.ts';

/** How far a persona that I play trusts one team. */
export interface MyTrust {
  trust: TrustItem;
  /** Pressed here, and the server does not know it yet: shown beside the value, not added to it. */
  waiting: MoveTrust[];
  /** What was refused: the errand to remove, and why. */
  refused: { errand: string; move: MoveTrust; refusal: NonNullable<Errand['refusal']> }[];
}

/** Refused of a persona that is not mine any more, so that no card shows it. */
export function lostPresses(items: TrustItem[], errands: Errand[]): MyTrust['refused'] {
  return errands.flatMap(({ id: errand, command, refusal }) =>
    refusal &&
    command.type === 'move-trust' &&
    !items.some(({ persona, team }) => persona === command.persona && team === command.team)
      ? [{ errand, move: command, refusal }]
      : [],
  );
}

/** By persona, then by team. */
export function trustsOf(items: TrustItem[], errands: Errand[]): MyTrust[] {
  return [...items]
    .sort((a, b) => a.id.localeCompare(b.id))
    .map((trust) => {
      const known = new Set(trust.moves.flatMap(({ move }) => move ?? []));
      const mine: MyTrust = { trust, waiting: [], refused: [] };
      for (const { id: errand, command, refusal } of errands) {
        if (command.type !== 'move-trust' || command.persona !== trust.persona || command.team !== trust.team) continue;
        if (refusal) mine.refused.push({ errand, move: command, refusal });
        else if (!known.has(command.move)) mine.waiting.push(command);
      }
      return mine;
    });
}
