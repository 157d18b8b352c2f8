import type { DecisionItem, Reasoned } from '../../shared/protocol/decision.ts';
import type { MeItem } from '../../shared/protocol.ts';
import type { State } from '../../shared/states.ts';
import type { Errand } from '../keep/database.ts';

/** An entry of the decision log: waiting here, taken by the server, or refused. */
export interface Decision {
  id: string;
  words: Reasoned;
  callName: string;
  team?: string;
  amends?: string;
  /** Others that amend it. */
  amendedBy: string[];
  at?: string;
  state: State;
  /** Where it was refused: the errand to remove, and why. */
  errand?: string;
  refusal?: NonNullable<Errand['refusal']>;
}

/** The latest first. What waits here is above what the server has, since nobody else knows of it yet. */
export function decisionsOf(items: DecisionItem[], errands: Errand[], me: MeItem | undefined): Decision[] {
  const known = new Map(items.map((item) => [item.id, item]));
  const here = errands.flatMap(({ id, command, refusal }): Decision[] => {
    if (command.type !== 'record-decision' && command.type !== 'amend-decision') return [];
    if (known.has(command.decision)) return [];
    const amends = command.type === 'amend-decision' ? command.amends : undefined;
    const team = command.type === 'record-decision' ? command.team : teamOf(command.amends, known, errands);
    return [
      {
        id: command.decision,
        words: command.words,
        callName: me?.callName ?? '',
        ...(team !== undefined && { team }),
        ...(amends !== undefined && { amends }),
        amendedBy: [],
        state: refusal ? 'refused' : 'queued',
        errand: id,
        ...(refusal && { refusal }),
      },
    ];
  });
  const all = [
    ...here.reverse(),
    ...[...items].sort((a, b) => b.seq - a.seq || b.id.localeCompare(a.id)).map((item) => taken(item)),
  ];
  for (const { id, amends, refusal } of all) {
    if (amends !== undefined && !refusal) all.find((one) => one.id === amends)?.amendedBy.push(id);
  }
  return all;
}

function taken({ id, callName, team, amends, at, ...rest }: DecisionItem): Decision {
  const { decided, reason, ground, inject, takenAt } = rest;
  return {
    id,
    words: { decided, reason, ground, ...(inject !== undefined && { inject }), takenAt },
    callName,
    ...(team !== undefined && { team }),
    ...(amends !== undefined && { amends }),
    amendedBy: [],
    at,
    state: 'acted',
  };
}

/** An amendment is for whom the old one is, which may wait here as well. */
function teamOf(decision: string, known: ReadonlyMap<string, DecisionItem>, errands: Errand[]): string | undefined {
  const item = known.get(decision);
  if (item) return item.team;
  for (const { command } of errands) {
    if (command.type === 'record-decision' && command.decision === decision) return command.team;
    if (command.type === 'amend-decision' && command.decision === decision) {
      return teamOf(command.amends, known, errands);
    }
  }
  return undefined;
}
