import { NOTATIONS, type Notation } from './coordinates.ts';

const KEPT = 'livex.console.notation';

/** In which coordinates are shown on this device. */
export const keptNotation = (): Notation =>
  NOTATIONS.find((notation) => notation === localStorage.getItem(KEPT)) ?? 'decimal';

export const keepNotation = (notation: Notation): void => localStorage.setItem(KEPT, notation);
