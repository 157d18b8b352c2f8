import type { ActionPosition, ExerciseTimeText, Instant } from '../protocol.ts';

/** Evidence and its chain of custody, as docs/protocol.md tells it. Entries are added, never changed. */
export type Step = 'handed-over' | 'received' | 'sealed' | 'opened' | 'returned' | 'described' | 'voided';

export type Gap = 'not-the-holder' | 'not-handed-over' | 'sealed-twice' | 'not-sealed' | 'other-seal';

export interface Told {
  where?: string;
  /** Of a photo or recording that shows it. */
  sha256?: string;
  position?: ActionPosition;
  /** By the device's clock. */
  takenAt: Instant;
}

export interface Noted {
  step: Step;
  to?: string;
  seal?: string;
  note: string;
  /** The entry that is confirmed, corrected or voided. */
  about?: string;
  told: Told;
}

export interface CustodyEntry extends Told {
  id: string;
  /** In its chain, by when the server heard of it. */
  number: number;
  step: Step | 'taken';
  person: string;
  callName: string;
  to?: string;
  toName?: string;
  /** Of a hand-over: whoever got it said so. */
  confirmed?: boolean;
  seal?: string;
  note?: string;
  about?: string;
  correctedBy?: string;
  report?: string;
  at: ExerciseTimeText;
  recordedAt: Instant;
  gaps: Gap[];
}

export interface EvidenceItem {
  kind: 'evidence';
  id: string;
  seq: number;
  gone?: boolean;
  /** Said aloud, and the same in every language. */
  number: string;
  /** The latest. */
  description: string;
  /** Nobody once it was returned. */
  holder?: string;
  holderName?: string;
  sealed: boolean;
  seal?: string;
  /** As they were done; the taking first. */
  entries: CustodyEntry[];
}

export type CustodyCommand =
  | { type: 'take-evidence'; evidence: string; taken: { description: string; report?: string; told: Told } }
  | { type: 'note-custody'; evidence: string; entry: string; noted: Noted };
