import type * as wire from '../../../shared/protocol/generated.ts';
/** Who takes part, and whom something is for. */

import type { Instant, LanguageTag, PersonFunction } from '../../../shared/protocol.ts';
import type { Availability } from '../../../shared/protocol/mediation.ts';

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

export interface Person {
  id: string;
  callName: string;
  function: PersonFunction;
  teams: string[];
  agency?: string;
  country?: string;
  languages: LanguageTag[];
  roleCard?: string;
  /** Of cultural mediators who gave it. */
  gender?: 'woman' | 'man';
  consents?: string[];
  availability?: Availability;
  /** Of the last change that this console knows. */
  revision?: number;
  /** Who has held the role, oldest first. */
  holders?: Holder[];
}

export interface Holder {
  callName: string;
  since: Instant;
  /** What told who it was is gone: the call name is a number. */
  erased?: true;
}

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
