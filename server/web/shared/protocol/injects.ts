import type { Leaving } from './leaving.ts';
import type * as wire from './generated.ts';

export type InjectItem = Leaving<wire.InjectItem>;

/** A voice that control speaks with. */
export type Sender = NonNullable<wire.InjectItem['from']>;

/** From when on it said so. */
export type SaidVersion = wire.SaidVersions[number];

/** 1 is what went out, each correction counts one more; `small` are the small ones since that. */
export type VersionNumber = Omit<SaidVersion, 'at'>;

export type ReceiptItem = Leaving<wire.ReceiptItem>;
