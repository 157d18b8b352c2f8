import { MEDIATION_OVER, type MediationItem, type MediationState } from '../../shared/protocol/mediation.ts';
import type { Outgoing, ParticipantCommand } from '../../shared/protocol.ts';
import type { Errand } from '../keep/database.ts';

/** A call for a mediator, with what was done about it here and the server does not know yet. */
export interface Call {
  item: MediationItem;
  /** Something of mine about it is on its way. */
  waits: boolean;
  /** I mediate, or said so and the server does not know it yet. */
  begun: boolean;
  /** I have ended it, or said that I cannot come. */
  left: boolean;
  /** Why the server would not take the last thing that I did. */
  refused?: { errand: string; code: string; parameters: Record<string, unknown> };
}

const LEAVING: ReadonlySet<string> = new Set(['end-session', 'decline-mediation']);
const OVER: ReadonlySet<MediationState> = new Set([...MEDIATION_OVER, 'declined', 'taken']);

export const isOver = ({ item }: Call): boolean => OVER.has(item.state);

/** Mine to answer: it rings until I do. */
export const rings = ({ item, waits }: Call): boolean => item.ring && !waits;

/** I am on my way to it, or mediate. */
export const goesOn = ({ item, left }: Call): boolean =>
  !left && item.role === 'mediator' && (item.state === 'accepted' || item.state === 'started');

/** The key of the words for how far it is. What the server never took calls nobody. */
export function stateOf({ item, waits, refused }: Call) {
  if (waits) return 'common.mediation.state.unsent' as const;
  return item.seq === 0 && refused
    ? ('state.delivery.refused' as const)
    : (`common.mediation.state.${item.state}` as const);
}

/** What goes on first, then the latest. */
export function callsOf(items: MediationItem[], errands: Errand[]): Call[] {
  const known = new Map(items.map((item) => [item.id, item]));
  const about = (id: string) => errands.filter(({ command }) => mediationOf(command) === id);
  const asked = errands.flatMap(({ command }) =>
    command.type === 'ask-for-mediator' && !known.has(command.mediation) ? [asItem(command)] : [],
  );
  return [...items, ...asked]
    .map((item): Call => {
      const mine = about(item.id);
      const refusal = mine.findLast(({ refusal }) => refusal);
      return {
        item,
        waits: mine.some(({ refusal }) => !refusal),
        begun:
          item.role === 'mediator' &&
          (item.state === 'started' ||
            (item.state === 'accepted' &&
              mine.some(({ refusal, command }) => !refusal && command.type === 'start-session'))),
        left: mine.some(({ refusal, command }) => !refusal && LEAVING.has(command.type)),
        ...(refusal?.refusal && { refused: { errand: refusal.id, ...refusal.refusal } }),
      };
    })
    .sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || b.item.askedAt.localeCompare(a.item.askedAt));
}

const mediationOf = (command: Outgoing<ParticipantCommand>): string | undefined =>
  'mediation' in command ? command.mediation : undefined;

function asItem(command: Extract<ParticipantCommand, { type: 'ask-for-mediator' }>): MediationItem {
  const { languages, scene, gender } = command.request;
  return {
    kind: 'mediation',
    id: command.mediation,
    seq: 0,
    role: 'requester',
    state: 'calling',
    languages,
    ring: false,
    at: '',
    takenAt: command.takenAt,
    askedAt: command.takenAt,
    scene,
    ...(gender && { genderRequested: gender }),
  };
}
