import { t } from '../../../shared/language/i18n.svelte.ts';
import type { MselInject } from '../../model/items.ts';
import type { Names } from '../../session/names.ts';
import { isNobody } from '../../model/audience.ts';
import type { RuleDraft } from './milestoneDraft.ts';

/** What a milestone is reached by, in a line. */
export function ruleSaid(
  { type, kind, form, outcome, place, inject, by }: RuleDraft,
  names: Names,
  injects: ReadonlyMap<string, MselInject>,
): string {
  const parts = {
    'action-reported': kind && names.action(kind),
    'answer-given': [form && names.requestForm(form), outcome && t(`common.request.state.${outcome}`)]
      .filter(Boolean)
      .join(', '),
    'mediator-found': '',
    'mediator-present': '',
    'place-reached': place && names.place(place),
    'reading-confirmed': injects.get(inject)?.inject.number ?? inject,
  };
  const isByAny = isNobody(by) || (type !== 'action-reported' && type !== 'place-reached');
  const what = [parts[type], isByAny ? '' : names.audience(by)].filter(Boolean).join(' · ');
  return what ? `${t(`console.milestones.rule.${type}`)}: ${what}` : t(`console.milestones.rule.${type}`);
}
