import type { Instant } from '../../shared/protocol.ts';

/** A photo, recording or document that a take-over or a restore lacks. `person` had brought it; nobody: it came with the scenario. */
export interface MissingFile {
  sha256: string;
  type: string;
  bytes: number;
  received: number;
  broughtAt: Instant;
  person?: string;
}

interface Holds {
  attachments?: readonly { sha256: string }[] | undefined;
}

/** The reports and injects that a file belongs to: whoever reads of it asks for it by them. */
export function holdersOf<A extends { action: Holds }, I extends { inject: Holds }>(
  sha256: string,
  actions: Iterable<A>,
  injects: Iterable<I>,
): { actions: A[]; injects: I[] } {
  const holds = ({ attachments = [] }: Holds) => attachments.some((file) => file.sha256 === sha256);
  return {
    actions: [...actions].filter(({ action }) => holds(action)),
    injects: [...injects].filter(({ inject }) => holds(inject)),
  };
}
