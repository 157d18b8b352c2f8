import { tick } from 'svelte';
import type { Fault } from '../../shared/form/form.ts';

/** Takes whoever fills in a form to its first mistake. */
export async function toFirstFault(faults: ReadonlyMap<string, Fault>): Promise<void> {
  await tick();
  const found = [...faults.keys()].flatMap((path) => document.getElementById(`field-${path}`) ?? []);
  const first = found.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0];
  comeTo(first);
}

/** To one field that has just come to the screen. */
export async function toField(field: string): Promise<void> {
  await tick();
  comeTo(document.getElementById(`field-${field}`));
}

function comeTo(found: HTMLElement | null | undefined): void {
  found?.scrollIntoView({ block: 'center' });
  (found?.matches('fieldset') ? found.querySelector<HTMLElement>('input, button') : found)?.focus({
    preventScroll: true,
  });
}
