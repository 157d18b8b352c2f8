import type { Instant } from '../protocol.ts';

/** How ready a person is for the exercise, as docs/protocol.md tells it. */
export type Attendance = 'here' | 'left';
export type PracticeStep = 'read' | 'acknowledge' | 'report' | 'language' | 'red-stop';

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

export type ReadinessCommand =
  | { type: 'confirm-briefing'; entry: string; revision: number; takenAt: Instant }
  | { type: 'attend'; attendance: Attendance; takenAt: Instant }
  | { type: 'practise'; step: PracticeStep; takenAt: Instant };
