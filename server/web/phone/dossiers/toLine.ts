import { tick } from 'svelte';

/** What a line of the board is found by beside one of those that it is about. */
export const lineId = (dossier: string, line: string): string => `line-${dossier}-${line}`;

/** What had the focus is gone once a line is written: whoever goes by keys goes on at the line. */
export async function toLine(dossier: string, line: string): Promise<void> {
  await tick();
  document.getElementById(lineId(dossier, line))?.focus();
}
