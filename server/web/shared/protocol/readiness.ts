import type * as wire from './generated.ts';
import type { Instant } from '../protocol.ts';

/** How ready a person is for the exercise, as docs/protocol.md tells it. */
export type Attendance = wire.Attendance;
export type PracticeStep = wire.PracticeStep;

export const PRACTICE_STEPS: readonly PracticeStep[] = ['read', 'acknowledge', 'report', 'language', 'red-stop'];

export interface ReadinessItem {
  kind: 'readiness';
  /** The person. */
  id: string;
  seq: number;
  gone?: boolean;
  attendance?: Attendance;
  attendanceAt?: Instant;
  briefings: { entry: string; revision: number; confirmedAt: Instant }[];
  practised: readonly PracticeStep[];
}

export type ReadinessCommand = wire.ConfirmBriefing | wire.Attend | wire.Practise;
