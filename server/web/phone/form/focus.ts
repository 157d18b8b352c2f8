import { tick } from 'svelte';
import type { Fault } from '../../shared/form.ts';

/** Takes whoever fills in a form to its first mistake. */
export async function toFirstFault(faults: ReadonlyMap<string, Fault>): Promise<void> {
  await tick();
  const found = [...faults.keys()].flatMap((path) => document.getElementById(`field-${path}`) ?? []);
  const first = found.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0];
  first?.scrollIntoView({ block: 'center' });
  (first?.matches('fieldset') ? first.querySelector<HTMLElement>('input, button') : first)?.focus({
    preventScroll: true,
  });
}
