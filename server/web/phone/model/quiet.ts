import type { ParticipantCommand } from '../../shared/protocol.ts';

/** Told behind the scenes: nobody waits for it. */
const QUIET: readonly ParticipantCommand['type'][] = [
  'mark-injects',
  'open-document',
  'see-feedback',
  'pull-brake',
  'practise',
];

export const isQuiet = (type: ParticipantCommand['type']) => QUIET.includes(type);
