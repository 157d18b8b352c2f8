/** Whoever has pressed Save is taken to the first thing that is wrong, out of the fold it may lie in. */
export function toMistake(form: HTMLElement): void {
  const wrong = form.querySelector<HTMLElement>(
    '[aria-invalid="true"], [data-wrong][tabindex], [data-wrong] :is(input, select, button)',
  );
  for (let fold = wrong?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  wrong?.focus();
}
