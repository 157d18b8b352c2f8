import type { ControlDuty, DutyTickItem } from '../../shared/protocol/duty.ts';
import { addressed } from './audience.ts';
import { seesControl, type Person } from './items.ts';

export type { ControlDuty };

/** One person or team that has a duty, with all their tickings, those that count first. */
export interface Borne {
  team?: string;
  person?: string;
  ticks: DutyTickItem[];
}

export const isTicked = ({ ticks }: Borne): boolean => ticks.some(({ takenBack }) => !takenBack);

/** Who has it now, and who ticked it and has it no longer; the server's own rule. */
export function bearersOf(duty: ControlDuty, people: Iterable<Person>, ticks: Iterable<DutyTickItem>): Borne[] {
  const has = addressed(duty.audience, people).filter(({ function: does }) => !seesControl(does));
  const named = new Set([
    ...duty.audience.teams,
    ...(duty.audience.overlaps ?? []).flatMap(({ team, otherTeam }) => [team ?? [], otherTeam ?? []].flat()),
  ]);
  const borne = new Map<string, Borne>();
  const at = (key: string, one: Omit<Borne, 'ticks'>): Borne => {
    const there = borne.get(key) ?? { ...one, ticks: [] };
    borne.set(key, there);
    return there;
  };
  for (const { id, teams } of has) {
    if (duty.bearer === 'person') at(`person/${id}`, { person: id });
    else for (const team of teams) if (named.size === 0 || named.has(team)) at(`team/${team}`, { team });
  }
  for (const tick of ticks) {
    if (tick.duty !== duty.id) continue;
    const { team, person } = tick;
    at(team === undefined ? `person/${person}` : `team/${team}`, team === undefined ? { person } : { team }).ticks.push(
      tick,
    );
  }
  for (const one of borne.values()) {
    one.ticks.sort((a, b) => Number(a.takenBack !== undefined) - Number(b.takenBack !== undefined) || a.seq - b.seq);
  }
  return [...borne.values()];
}
