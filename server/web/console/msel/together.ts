import { isNobody } from '../model/audience.ts';
import type { Inject, MselInject } from '../model/items.ts';
import { mayMove, plannedTime } from '../model/inject/msel.ts';

/** What is changed of several injects at once; what is empty stays as each of them has it. */
export interface TogetherDraft {
  storyline: string;
  toTeam: string;
  notToTeam: string;
}

export const NOTHING: TogetherDraft = { storyline: '', toTeam: '', notToTeam: '' };

export function saysNothing(draft: TogetherDraft): boolean {
  return Object.values(draft).every((said) => said === '');
}

/** The inject as it would be, or nothing where it is so already, would go to nobody, or has gone out. */
export function changedBy({ storyline, toTeam, notToTeam }: TogetherDraft, planned: MselInject): Inject | undefined {
  if (planned.released) return undefined;
  const { inject } = planned;
  const others = inject.audience.teams.filter((team) => team !== notToTeam);
  const teams = toTeam && !others.includes(toTeam) ? [...others, toTeam] : others;
  const audience = { ...inject.audience, teams };
  const isSame = (!storyline || storyline === inject.storyline) && teams.join() === inject.audience.teams.join();
  if (isSame || (isNobody(audience) && !isNobody(inject.audience))) return undefined;
  return { ...inject, ...(storyline && { storyline }), audience };
}

export function movable(injects: readonly MselInject[]): MselInject[] {
  return injects.filter((inject) => mayMove(inject) && plannedTime(inject) !== undefined);
}

export function removable(injects: readonly MselInject[]): MselInject[] {
  return injects.filter(({ released }) => !released);
}
