import type { CommandResult } from '../../shared/protocol.ts';
import type { MselInject } from '../model/items.ts';
import type { ExerciseSession } from './exerciseSession.svelte.ts';
import type { Revocables } from './revocables.svelte.ts';

interface Desk {
  readonly session: Pick<ExerciseSession, 'command'>;
  readonly revocables: Pick<Revocables, 'ask'>;
  /** Due by now, and kept back only because nobody approved it. */
  readonly waiting: { readonly overdue: readonly MselInject[] };
}

/** Approves it as it is now. What is overdue goes out by that, so it waits as everything that one press sends: undefined. */
export function approve(
  { id, revision }: MselInject,
  { session, revocables, waiting }: Desk,
): Promise<CommandResult> | undefined {
  const command = { type: 'review-inject', inject: id, revision, state: 'approved' } as const;
  if (!waiting.overdue.some((inject) => inject.id === id)) return session.command(command);
  revocables.ask(command);
  return undefined;
}
