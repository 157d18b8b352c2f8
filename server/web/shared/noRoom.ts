/** What browsers say when they cannot write to their disk. Reading still works then, and so does deleting in most of them. */
const NO_ROOM = new Set(['QuotaExceededError', 'UnknownError']);

export const hasNoRoom = (error: unknown): boolean => error instanceof DOMException && NO_ROOM.has(error.name);
