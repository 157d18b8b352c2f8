import type * as wire from './generated.ts';
import type { Leaving } from './leaving.ts';

/** How ready a person is for the exercise, as docs/protocol.md tells it. */
export type Attendance = wire.Attendance;
export type PracticeStep = wire.PracticeStep;

export const PRACTICE_STEPS: readonly PracticeStep[] = ['read', 'acknowledge', 'report', 'language', 'red-stop'];

/** Of a person. */
export type ReadinessItem = Leaving<wire.ReadinessItem>;

export type ReadinessCommand = wire.ConfirmBriefing | wire.Attend | wire.Practise;
