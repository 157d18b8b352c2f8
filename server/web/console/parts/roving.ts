import { i18n } from '../../shared/language/i18n.svelte.ts';

/** Roving focus in a list of tabs: the Tab key goes to the one that is chosen, arrows choose the one beside it. */
export function rove(event: KeyboardEvent, direction: 'row' | 'any' = 'row'): void {
  const by = stepOf(event.key, direction);
  if (by === 0) return;
  event.preventDefault();
  const tabs = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]')];
  const chosen = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
  const next = tabs[(chosen + by + tabs.length) % tabs.length];
  next?.click();
  next?.focus();
}

function stepOf(key: string, direction: 'row' | 'any'): 1 | -1 | 0 {
  const [forward, back] = i18n.direction === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  if (key === forward || (direction === 'any' && key === 'ArrowDown')) return 1;
  return key === back || (direction === 'any' && key === 'ArrowUp') ? -1 : 0;
}
