import type * as wire from '../../../shared/protocol/generated.ts';
import type { Kept, Once } from '../../../shared/protocol/leaving.ts';
import type { PersonFunction } from '../../../shared/protocol.ts';

/** Who takes part, and whom something is for. */

export const FUNCTIONS: readonly PersonFunction[] = [
  'player',
  'role-player',
  'cultural-mediator',
  'controller',
  'evaluator',
  'safety-officer',
  'director',
];

export type Audience = wire.Audience;

/** Whoever belongs to all that it names: the police of Team Alfa, all from one country, all who read Russian. */
export type Overlap = wire.Overlap;

/** Whoever is just being added has been nothing yet. */
export type Person = Kept<Once<wire.PersonItem, 'consents' | 'revision' | 'holders'>>;

/** Who has held the role. */
export type Holder = wire.PersonItem['holders'][number];

export const EVERYONE: Audience = { everyone: true, people: [], teams: [], agencies: [], functions: [] };
export const NOBODY: Audience = { everyone: false, people: [], teams: [], agencies: [], functions: [] };

export function seesControl(of: PersonFunction): boolean {
  return of === 'director' || of === 'controller' || of === 'evaluator' || of === 'safety-officer';
}

export function controls(of: PersonFunction): boolean {
  return of === 'director' || of === 'controller';
}

export function givesAllClear(of: PersonFunction): boolean {
  return of === 'director' || of === 'safety-officer';
}
