import type { Leaving } from './leaving.ts';
import type * as wire from './generated.ts';

/** What evaluators watch and write, as docs/protocol.md tells it. All of it is control's and theirs, but feedback. */

export type Scale = wire.Scale;
export type Grade = wire.Grade;
/** `team/alfa` or `person/inv-01`. */
export type Subject = wire.Subject;

export const GRADES: Readonly<Record<Scale, readonly Grade[]>> = {
  psmu: ['performed', 'some-challenges', 'major-challenges', 'unable'],
  'yes-no-not-seen': ['yes', 'no', 'not-seen'],
};

export type Evidence = wire.Evidence;

export type GuideItem = wire.GuideItem;

export type EvaluationGuideItem = Leaving<wire.EvaluationGuideItem> & { removed?: true };

export type Watch = wire.Watch;

export type WatchItem = Leaving<wire.WatchItem>;

export type RatingItem = Leaving<wire.RatingItem>;

export type ObservationItem = Leaving<wire.ObservationItem>;

export type MomentItem = Leaving<wire.MomentItem>;

/** As whom it is for has it. */
export type FeedbackItem = Leaving<wire.FeedbackItem>;

export type ControlFeedbackItem = Leaving<wire.ControlFeedbackItem>;

export type FeedbackReleaseItem = Leaving<wire.FeedbackReleaseItem>;

export type EvaluationCommand =
  wire.RateItem | wire.RecordObservation | wire.MarkMoment | wire.DescribeMoment | wire.GiveFeedback | wire.SeeFeedback;
