import type { MessageKey } from '../../shared/language/catalogs.ts';

const OWNERS: Record<string, MessageKey> = {
  exercise: 'common.desk.of.exercise',
  welfare: 'common.desk.of.exercise',
  agency: 'common.term.agency',
  team: 'common.term.team',
  place: 'common.term.place',
  persona: 'common.term.persona',
  storyline: 'common.term.storyline',
  milestone: 'common.desk.of.milestone',
  phase: 'common.desk.of.phase',
  objective: 'common.desk.of.objective',
  'action-kind': 'common.desk.of.report',
  'action-word': 'common.desk.of.report',
  'role-card': 'common.term.role-card',
  term: 'common.desk.term',
  case: 'common.desk.of.case',
  message: 'inject-type.message',
  'world-entry': 'common.desk.of.world',
  document: 'common.media.document',
  'request-form': 'common.desk.of.form',
  'form-word': 'common.desk.of.form',
  'evaluation-guide': 'common.desk.of.guide',
  'guide-word': 'common.desk.of.guide',
  duty: 'common.duties',
  survey: 'common.surveys',
  'survey-word': 'common.surveys',
  'survey-note': 'common.surveys',
};

/** What a text such as `action-word/interviewed.mood/label` is of; undefined for an inject, whose number and type say it. */
export const ownerOf = (text: string): MessageKey | undefined => OWNERS[text.split('/')[0] ?? ''];
