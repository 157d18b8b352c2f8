import type { Leaving } from './leaving.ts';
import type * as wire from './generated.ts';
import type { Enclosure, Instant, Text } from './words.ts';

/** A voice that control speaks with. */
export interface Sender {
  id: string;
  name: Text;
  picture?: Enclosure;
}

export type InjectItem = Leaving<wire.InjectItem>;

/** 1 is what went out, each correction counts one more; `small` are the small ones since that. */
export interface VersionNumber {
  version: number;
  small?: number;
}

/** From when on it said so. */
export interface SaidVersion extends VersionNumber {
  at: Instant;
}

export type ReceiptItem = Leaving<wire.ReceiptItem>;
