import type { LocalizedText } from '../../shared/protocol.ts';
import type { Inject } from './items.ts';

/** Whether its recipients would see something else, as the server finds it: another translation of the same says nothing else. */
export const isSeen = (before: Inject, next: Inject): boolean => seen(before) !== seen(next);

const FOR_CONTROL = ['script', 'knows', 'length', 'handedOverBy', 'preparedBy', 'returnBy', 'outcome', 'ground'];

const seen = ({ from, subject, body, place, attachments = [], details, question }: Inject): string =>
  JSON.stringify({ from, subject, body, place, attachments, details, question }, (key, value: unknown) =>
    FOR_CONTROL.includes(key) ? undefined : isText(value) ? value.versions[value.source]?.text : value,
  );

const isText = (value: unknown): value is LocalizedText =>
  typeof value === 'object' && value !== null && 'source' in value && 'versions' in value;
