/** Puts the cursor there, out of the folds it may lie in. */
export function bringTo(field: HTMLElement): void {
  for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  field.focus({ preventScroll: true });
  // Not at the edge, where a form has its buttons.
  field.scrollIntoView({ block: 'center' });
}

/** Whoever wants to save over what somebody else has changed is taken to the two. */
export function toConflict(form: HTMLElement): void {
  const conflict = form.querySelector<HTMLElement>('[data-conflict]');
  if (!conflict) return;
  conflict.focus({ preventScroll: true });
  conflict.scrollIntoView({ block: 'start' });
}

/** Whoever has pressed Save is taken to the first thing that is wrong, and not to a choice that only leads to it. */
export function toMistake(form: HTMLElement): void {
  const invalid = '[aria-invalid="true"]';
  const fields = ':is(input, select, textarea, button):not([data-leads])';
  const first = form.querySelector<HTMLElement>(`${invalid}, [data-wrong][tabindex], [data-wrong] ${fields}`);
  const wrong = first?.closest('[data-wrong]')?.querySelector<HTMLElement>(invalid) ?? first;
  if (wrong) bringTo(wrong);
}
