import type { Attachment } from 'svelte/attachments';

const LONG_ENOUGH_MS = 1_000;

/**
 * Calls back with what is shown, when the element was on screen, half of it or more, for a second of somebody looking at
 * the page. An attachment is made anew, and counts anew, when what it shows changes.
 */
export function onScreen<T>(shown: T, seen: (shown: T) => void): Attachment<HTMLElement> {
  return (element) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let inView = false;
    const count = () => {
      clearTimeout(timer);
      if (inView && document.visibilityState === 'visible') timer = setTimeout(() => seen(shown), LONG_ENOUGH_MS);
    };
    const observer = new IntersectionObserver(
      ([entry]) => {
        inView = entry?.isIntersecting ?? false;
        count();
      },
      { threshold: 0.5 },
    );
    observer.observe(element);
    document.addEventListener('visibilitychange', count);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('visibilitychange', count);
    };
  };
}
