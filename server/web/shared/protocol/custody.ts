import type { Leaving } from './leaving.ts';
import type * as wire from './generated.ts';

/** Evidence and its chain of custody, as docs/protocol.md tells it. Entries are added, never changed. */
export type Step = wire.Step;

export type Gap = 'not-the-holder' | 'not-handed-over' | 'sealed-twice' | 'not-sealed' | 'other-seal';

export type Told = wire.Told;

export type Noted = wire.Noted;

export type CustodyEntry = wire.CustodyEntry;

export type EvidenceItem = Leaving<wire.EvidenceItem>;

export type CustodyCommand = wire.TakeEvidence | wire.NoteCustody;
