import type { MessageKey } from './language/catalogs.ts';
import type { WorldSubject } from './protocol.ts';

export type WorldType = WorldSubject['type'];
export type WorldField = 'article' | 'plate' | 'make' | 'colour' | 'number' | 'bank' | 'holder';

/** What is said of each kind of entry; of those that have any, the first is what it is known by. */
export const FIELDS: Record<WorldType, readonly WorldField[]> = {
  country: [],
  law: ['article'],
  institution: [],
  company: [],
  vehicle: ['plate', 'make', 'colour'],
  account: ['number', 'bank', 'holder'],
  conduct: [],
  briefing: [],
};

/** How one behaves, and what one must know before it begins: each person of the audience confirms it. */
export const isConfirmed = (type: string | undefined): boolean => type === 'conduct' || type === 'briefing';

export const WORLD_TYPES = Object.keys(FIELDS) as WorldType[];

export const fieldLabel = (field: WorldField): MessageKey => `common.world.${field}`;

/** Those that are there, in the order in which they are read. */
export function detailsOf(subject: WorldSubject): { field: WorldField; value: string }[] {
  const values = subject as Partial<Record<WorldField, string>>;
  return FIELDS[subject.type].flatMap((field) => {
    const value = values[field];
    return value ? [{ field, value }] : [];
  });
}
