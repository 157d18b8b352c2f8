import type * as wire from '../../../shared/protocol/generated.ts';
/** What the plan is written around: places, phases, objectives, storylines, reports and roles. */

import type { GeoPoint, Instant, LocalizedText } from '../../../shared/protocol.ts';
import type { Responsible } from '../controlRoom.ts';
import type { ControlField } from '../requesting.ts';
import type { Audience } from './people.ts';

export interface Named {
  id: string;
  name: LocalizedText;
}

export interface PlaceItem extends Named, GeoPoint {
  radiusMetres: number;
  audience?: Audience;
  /** Of the last change that this console knows. */
  revision?: number;
}

/** Who is at a place that some trigger names; `missed` was heard of too late to set anything off. */
export interface Presence {
  id: string;
  inside: { person: string; since: string }[];
  missed: { person: string; crossing: 'entered' | 'left'; fixedAt: Instant; heardAt: Instant }[];
}

export interface ActionKindItem {
  id: string;
  revision?: number;
  label: LocalizedText;
  audience?: Audience;
  fields?: ControlField[];
  /** Which fields say who was asked what. */
  interview?: { with: string; topics: string; mediator?: string; tellFrom: number };
}

export interface PhaseItem extends Named {
  revision?: number;
  from: string;
  to: string;
}

export interface ObjectiveItem {
  id: string;
  revision?: number;
  number: string;
  text: LocalizedText;
}

export type MilestoneRule = wire.MilestoneRule;

/** What a storyline should come to: a team has reached it when the first of its rules has held. */
export type Milestone = wire.Milestone;

export interface StorylineItem {
  id: string;
  title: LocalizedText;
  milestones?: Milestone[];
  responsible?: Responsible;
  revision?: number;
}

export interface RoleCardItem {
  id: string;
  revision: number;
  title: LocalizedText;
  body: LocalizedText;
  mustNotSay?: LocalizedText;
  holders?: string[];
}
