import type { Outgoing } from '../../shared/protocol.ts';
import type { Inject, LocalizedText, Person } from './items.ts';

/** What control can want. The server decides, and knows every caller's function. */
export type ControlCommand =
  | { type: 'start-exercise' | 'pause-exercise' | 'resume-exercise' | 'end-exercise' }
  | { type: 'jump-clock'; to: string }
  | { type: 'change-clock-speed'; speed: number }
  | { type: 'release-inject' | 'hold-inject' | 'let-inject-go' | 'skip-inject' | 'restore-inject'; inject: string }
  | { type: 'recall-inject'; inject: string; reason: LocalizedText }
  | { type: 'revise-inject'; inject: Inject; basedOn: number }
  | { type: 'send-inject'; inject: Inject }
  | { type: 'add-person'; person: Person }
  | { type: 'call-red-stop'; reason: string }
  | { type: 'confirm-red-stop' | 'give-all-clear' };

export type OutgoingControl = Outgoing<ControlCommand>;
