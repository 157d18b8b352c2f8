import type { Leaving, There } from './leaving.ts';
import type * as wire from './generated.ts';

type Always = 'persona' | 'team' | 'start' | 'value' | 'count' | 'moves';

/** How far a persona trusts a team, as docs/protocol.md tells it: as the role player of the persona has it. */
export type TrustItem = Leaving<There<wire.TrustItem, Always | 'personaName' | 'teamName'>>;

/** With who moved it, and by what. */
export type ControlTrustMove = There<wire.TrustMoveDone, 'person' | 'callName'>;

/** As control has it; the newest moves, oldest first. */
export type ControlTrust = There<wire.TrustItem, Exclude<Always, 'moves'>> & { moves: ControlTrustMove[] };

export const LARGEST_STEP = 100;

export type MoveTrust = wire.MoveTrust;
