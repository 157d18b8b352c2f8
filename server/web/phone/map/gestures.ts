import type { Attachment } from 'svelte/attachments';
import type { Camera, Pixel } from './camera.ts';

const TAP_WITHIN_PIXELS = 8;
const WHEEL_STEP = 1.0015;
const KEY_STEP_PIXELS = 60;

/** One finger or the mouse drags, two fingers or the wheel zoom, arrow keys and + − do both; a tap is handed on. */
export function gestures(camera: Camera, moved: () => void, tapped: (at: Pixel) => void): Attachment<HTMLElement> {
  return (element) => {
    const fingers = new Map<number, Pixel>();
    let travelled = 0;

    const at = (pointer: MouseEvent): Pixel => {
      const { left, top } = element.getBoundingClientRect();
      return { x: pointer.clientX - left, y: pointer.clientY - top };
    };
    const middle = () => {
      const all = [...fingers.values()];
      return {
        x: all.reduce((sum, { x }) => sum + x, 0) / all.length,
        y: all.reduce((sum, { y }) => sum + y, 0) / all.length,
      };
    };
    const spread = () => {
      const [a, b] = [...fingers.values()];
      return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
    };

    const listeners: { [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void } = {
      pointerdown(pointer) {
        element.setPointerCapture(pointer.pointerId);
        if (fingers.size === 0) travelled = 0;
        fingers.set(pointer.pointerId, at(pointer));
      },
      pointermove(pointer) {
        if (!fingers.has(pointer.pointerId)) return;
        const before = middle();
        const apart = spread();
        fingers.set(pointer.pointerId, at(pointer));
        const after = middle();
        travelled += Math.hypot(after.x - before.x, after.y - before.y);
        camera.pan(after.x - before.x, after.y - before.y);
        if (apart > 0 && spread() > 0) camera.zoom(spread() / apart, after);
        moved();
      },
      pointerup(pointer) {
        const only = fingers.size === 1;
        fingers.delete(pointer.pointerId);
        if (only && travelled < TAP_WITHIN_PIXELS) tapped(at(pointer));
      },
      pointercancel(pointer) {
        fingers.delete(pointer.pointerId);
      },
      wheel(wheel) {
        wheel.preventDefault();
        camera.zoom(WHEEL_STEP ** -wheel.deltaY, at(wheel));
        moved();
      },
      keydown(key) {
        const steps: Record<string, () => void> = {
          ArrowLeft: () => camera.pan(KEY_STEP_PIXELS, 0),
          ArrowRight: () => camera.pan(-KEY_STEP_PIXELS, 0),
          ArrowUp: () => camera.pan(0, KEY_STEP_PIXELS),
          ArrowDown: () => camera.pan(0, -KEY_STEP_PIXELS),
          '+': () => camera.zoom(1.5),
          '-': () => camera.zoom(1 / 1.5),
        };
        const step = steps[key.key];
        if (!step) return;
        key.preventDefault();
        step();
        moved();
      },
    };

    const entries = Object.entries(listeners) as [string, EventListener][];
    entries.forEach(([name, listener]) => element.addEventListener(name, listener, { passive: false }));
    return () => entries.forEach(([name, listener]) => element.removeEventListener(name, listener));
  };
}
