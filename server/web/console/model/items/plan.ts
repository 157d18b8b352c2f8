import type * as wire from '../../../shared/protocol/generated.ts';
import type { Kept, There } from '../../../shared/protocol/leaving.ts';

/** What the plan is written around: places, phases, objectives, storylines, reports and roles. */

export type Named = Pick<wire.AgencyItem, 'id' | 'name'>;

export type PlaceItem = Kept<wire.ControlPlaceItem>;

/** Who is at a place that some trigger names; `missed` was heard of too late to set anything off. */
export type Presence = Kept<wire.PresenceItem>;

export type ActionKindItem = Kept<wire.ControlActionKindItem>;

export type PhaseItem = Kept<There<wire.PhaseItem, 'name' | 'from' | 'to'>>;

export type ObjectiveItem = Kept<There<wire.ObjectiveItem, 'number' | 'text'>>;

export type MilestoneRule = wire.MilestoneRule;

/** What a storyline should come to: a team has reached it when the first of its rules has held. */
export type Milestone = wire.Milestone;

export type StorylineItem = Kept<wire.StorylineItem>;

export type RoleCardItem = Kept<wire.ControlRoleCardItem>;
