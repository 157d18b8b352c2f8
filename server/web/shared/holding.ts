import type { Attachment } from 'svelte/attachments';
import { vibrate } from './alarm.ts';

const HOLD_MS = 2000;

/** What is held for two seconds says so by a short vibration and in no other way: nothing shows that it can be held. */
export function holding(held: () => void): Attachment<HTMLElement> {
  return (element) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const start = (pointer: PointerEvent) => {
      if (pointer.button !== 0) return;
      stop();
      timer = setTimeout(() => {
        timer = undefined;
        vibrate(40);
        held();
      }, HOLD_MS);
    };
    const stop = () => clearTimeout(timer);
    const quiet = (menu: Event) => menu.preventDefault();
    element.addEventListener('pointerdown', start);
    for (const end of ENDS) element.addEventListener(end, stop);
    element.addEventListener('contextmenu', quiet);
    return () => {
      stop();
      element.removeEventListener('pointerdown', start);
      for (const end of ENDS) element.removeEventListener(end, stop);
      element.removeEventListener('contextmenu', quiet);
    };
  };
}

const ENDS = ['pointerup', 'pointerleave', 'pointercancel'] as const;
