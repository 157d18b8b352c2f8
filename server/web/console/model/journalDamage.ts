import type { Formats } from '../../shared/language/formats.ts';
import type { Instant } from '../../shared/protocol.ts';
import type { ShiftEntry } from './controlRoom.ts';

/** Entries of the journal, counted, and between when and when they were written; undefined where nothing tells. */
export interface JournalDamage {
  id: string;
  what: 'entries-lost' | 'entries-changed' | 'entries-unknown';
  from: number;
  to: number;
  after: Instant | undefined;
  until: Instant | undefined;
}

const NOTHING_TELLS = '-';

/** As the shift log says it: `51 100 2026-11-24T09:31:10.012Z -`. Nothing for its other lines. */
export function damageIn({ id, what, text }: ShiftEntry): JournalDamage | undefined {
  if (what !== 'entries-lost' && what !== 'entries-changed' && what !== 'entries-unknown') return undefined;
  const [from, to, after, until] = (text ?? '').split(' ');
  return { id, what, from: Number(from), to: Number(to), after: timeOf(after), until: timeOf(until) };
}

/** `51–100 · 24 Nov, 09:31 – 24 Nov, 09:35`, with what is known of it. */
export function damageWords(
  { what, from, to, after, until }: JournalDamage,
  formats: Pick<Formats, 'number' | 'wallWithDate'>,
): string {
  const numbers =
    what === 'entries-unknown'
      ? `${formats.number(from)}–?`
      : [...new Set([from, to])].map((entry) => formats.number(entry)).join('–');
  const times = [after, until].filter((time) => time !== undefined).map((time) => formats.wallWithDate(time));
  return [numbers, ...(times.length > 0 ? [times.join(' – ')] : [])].join(' · ');
}

function timeOf(word: string | undefined): Instant | undefined {
  return word === undefined || word === NOTHING_TELLS ? undefined : word;
}
