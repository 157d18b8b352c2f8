import type { TeamItem } from '../../shared/protocol.ts';
import type { Channel } from './talk.ts';

export interface KnownPerson {
  id: string;
  callName: string;
}

/** Others whom this phone knows by name: who is in a team with me, and who wrote to me. By name. */
export function peopleKnown(
  me: string | undefined,
  teams: readonly Pick<TeamItem, 'members'>[],
  channels: readonly Channel[],
): KnownPerson[] {
  const known = new Map<string, KnownPerson>();
  const all = [
    ...channels.flatMap(({ lines }) => lines.flatMap(({ item }) => item.from ?? [])),
    ...teams.flatMap(({ members }) => members),
  ];
  for (const { id, callName } of all) if (id !== me) known.set(id, { id, callName });
  return [...known.values()].sort((a, b) => a.callName.localeCompare(b.callName));
}
