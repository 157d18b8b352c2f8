import { exercisePath } from '../../shared/live/paths.ts';
import type { MessageItem } from '../../shared/protocol/talk.ts';

export interface EarlierPage {
  items: MessageItem[];
  more: boolean;
}

/** Asks the server by GET. */
export type Asks = (path: string) => Promise<EarlierPage>;

/** What was said in a channel before what is here. */
export const earlierOf = (ask: Asks, exercise: string, channel: string, before: number, limit?: number) =>
  ask(
    exercisePath(
      exercise,
      `/messages?${new URLSearchParams({ channel, before: String(before), ...(limit && { limit: String(limit) }) })}`,
    ),
  );

/** Whether there is any of it. Nobody can tell until the server has answered. */
export async function hasEarlier(
  ask: Asks,
  exercise: string,
  channel: string,
  told: readonly MessageItem[],
): Promise<boolean> {
  const oldest = Math.min(...told.map(({ seq }) => seq));
  const { items, more } = await earlierOf(ask, exercise, channel, oldest, 1);
  // The number of a line that is here may have grown since it was said.
  return more || items.some(({ id }) => !told.some((line) => line.id === id));
}
