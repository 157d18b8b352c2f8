import { DAY, HOUR, MINUTE } from './times.ts';

const UNITS: [unit: 'day' | 'hour' | 'minute' | 'second', millis: number][] = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', 1000],
];

/** `1 hour 30 minutes` in the reader's language. */
export function durationWords(millis: number, language: string, style: 'long' | 'short' | 'narrow' = 'long'): string {
  let rest = Math.max(0, Math.round(millis / 1000) * 1000);
  const parts: string[] = [];
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0 || (unit === 'second' && parts.length === 0)) {
      parts.push(new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: style }).format(count));
    }
  }
  return parts.join(' ');
}
