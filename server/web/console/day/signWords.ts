import type { MessageKey } from '../../shared/language/catalogs.ts';
import { i18n, t } from '../../shared/language/i18n.svelte.ts';
import { isolated } from '../../shared/language/isolated.ts';
import { nameOf } from '../../shared/language/languages.ts';
import { requestState } from '../../shared/form/requests.ts';
import { lineOf } from '../parts/line.ts';
import type { Workplace } from '../workplace.svelte.ts';
import type { About, DayKind, DaySign, Doubt } from './signs.ts';

export const KIND_NAMES: Record<DayKind, MessageKey> = {
  inject: 'console.plan.injects',
  action: 'console.panel.actions',
  request: 'common.requests',
  mediator: 'common.mediation.title',
  decision: 'common.decisions',
  evidence: 'common.evidence',
  rating: 'console.evaluation.ratings',
  moment: 'common.teachable-moments',
  milestone: 'console.measures.milestones',
};

/** What stands for each kind. */
export const KIND_SIGNS: Record<DayKind, string> = {
  inject: 'inject',
  action: 'acted',
  request: 'request',
  mediator: 'mediator',
  decision: 'decision',
  evidence: 'evidence',
  rating: 'rating',
  moment: 'moment',
  milestone: 'milestone',
};

export const DOUBT_WORDS: Record<Doubt, MessageKey> = {
  'clock-wrong': 'console.day.clock-wrong',
  'before-start': 'common.done-before-start',
  'after-end': 'common.done-after-end',
};

/** What was planned and not done is drawn as that. */
export function signOf({ about }: DaySign): string {
  const isOnlyPlanned =
    (about.kind === 'inject' && !about.inject.released) || (about.kind === 'milestone' && !about.reached);
  return isOnlyPlanned ? 'planned' : KIND_SIGNS[about.kind];
}

/** One thing of the kind. */
export function kindOf(about: About): string {
  switch (about.kind) {
    case 'inject':
      return t('common.term.inject');
    case 'action':
      return t('common.term.action');
    case 'request':
      return t('console.day.request');
    case 'mediator':
      return t(`console.day.${about.part}`);
    case 'decision':
      return t('console.day.decision');
    case 'evidence':
      return t('common.evidence');
    case 'rating':
      return t('console.day.rating');
    case 'moment':
      return t('common.evaluation.moment');
    case 'milestone':
      return t('console.measures.milestone');
  }
}

/** What of it is known at a glance, in one line. */
export function whatOf(about: About, { names, session }: Pick<Workplace, 'names' | 'session'>): string {
  return partsOf(about, { names, session })
    .filter((part) => part !== '')
    .map((part) => isolated(lineOf(part)))
    .join(' · ');
}

function partsOf(about: About, { names, session }: Pick<Workplace, 'names' | 'session'>): string[] {
  switch (about.kind) {
    case 'inject': {
      const { inject, state, atEnd } = about.inject;
      const isOut = state === 'released';
      return [inject.number, names.of(atEnd?.title ?? inject.title), isOut ? '' : t(`state.inject.${state}`)];
    }
    case 'action': {
      const { person, holder, action } = about.action;
      const { inject, note, kind, takenAt } = action;
      return [
        names.action(kind),
        holder ?? names.personAt(person, takenAt),
        inject === undefined ? '' : names.inject(inject),
        note,
      ];
    }
    case 'request': {
      const { form, filer, filed } = about.request;
      return [
        names.requestForm(form),
        names.personAt(filer, filed.takenAt),
        t(`common.request.state.${requestState(about.request)}`),
      ];
    }
    case 'mediator': {
      const { request, requester, mediator, takenAt, state } = about.mediation;
      return [
        request.languages.map((tag) => nameOf(tag, i18n.language)).join(' ↔ '),
        names.personAt(requester, takenAt),
        mediator === undefined ? '' : names.person(mediator),
        about.part === 'call' ? t(`common.mediation.state.${state}`) : '',
      ];
    }
    case 'decision':
      return [about.decision.callName, about.decision.decided];
    case 'evidence': {
      const { number, description, entries } = about.evidence;
      return [number, description, entries.find(({ step }) => step === 'taken')?.callName ?? ''];
    }
    case 'rating': {
      const { guide, item, about: whom, evaluator } = about.rating;
      const known = session.evaluation.guides.get(guide);
      const asked = known?.tasks.flatMap(({ items }) => items).find(({ id }) => id === item);
      return [t(`common.grade.${about.grade}`), names.subject(whom), names.of(asked?.text), names.person(evaluator)];
    }
    case 'moment':
      return [about.moment.word ?? '', names.personAt(about.moment.person, about.moment.takenAt)];
    case 'milestone': {
      const { milestone, storyline, reached } = about;
      return [names.of(milestone.name), names.storyline(storyline), reached ? '' : t('console.measures.not-reached')];
    }
  }
}

/** On the clock's face, and with its day where that is another one. */
export function timeOn(time: number, day: number): string {
  const { day: own, time: face } = i18n.formats.dayAndTimeOf(time);
  return own === i18n.formats.number(day) ? face : t('common.day-time', { day: own, time: face });
}

/** From when to when it was done. */
export function whenOf({ at, until }: DaySign, day: number): string {
  return until === undefined ? timeOn(at, day) : `${timeOn(at, day)} – ${timeOn(until, day)}`;
}

/** All that its sign says: for who points at it, and for who hears it. */
export function wordsOf(sign: DaySign, day: number, work: Pick<Workplace, 'names' | 'session'>): string {
  const { about, planned, doubts, arrivedAt } = sign;
  return [
    `${whenOf(sign, day)} ${kindOf(about)}: ${whatOf(about, work)}`,
    planned === undefined ? '' : `${t('console.measures.planned')}: ${timeOn(planned, day)}`,
    ...doubts.map((doubt) => t(DOUBT_WORDS[doubt])),
    arrivedAt === undefined ? '' : `${t('console.actions.arrived')} ${i18n.formats.wallWithDate(arrivedAt)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
