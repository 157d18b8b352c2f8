import type { Instant, MediaType } from '../../shared/protocol.ts';

/** A photo, recording or document that a take-over or a restore lacks. `person` had brought it; nobody: control or the scenario attached it. */
export interface MissingFile {
  sha256: string;
  type: MediaType;
  bytes: number;
  received: number;
  broughtAt: Instant;
  person?: string;
  /** What it is called where it is attached. */
  name?: string;
  /** What of the plan has it. */
  belongsTo: readonly MissingFilePlace[];
}

export type MissingFilePlace = { kind: 'inject' | 'document' | 'persona'; id: string } | { kind: 'site-plan' };

interface Holds {
  attachments?: readonly { sha256: string }[] | undefined;
}

/** The reports that a file belongs to: whoever reads of it asks for it by them. */
export function reportsWith<A extends { action: Holds }>(sha256: string, actions: Iterable<A>): A[] {
  return [...actions].filter(({ action: { attachments = [] } }) => attachments.some((file) => file.sha256 === sha256));
}
