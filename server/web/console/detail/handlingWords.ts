import { i18n, t } from '../../shared/language/i18n.svelte.ts';
import type { NoAnswerRule, Reaction } from '../model/controlRoom.ts';
import { durationWords } from '../model/time/duration.ts';
import { parseDuration } from '../model/time/times.ts';
import type { Names } from '../session/names.ts';

export const ruleWords = ({ awaited, after }: Pick<NoAnswerRule, 'awaited' | 'after'>): string =>
  t(`console.shift.rule.${awaited}`, {
    duration: durationWords(parseDuration(after) ?? 0, i18n.language, 'short'),
  });

export function reactionWords(reaction: Reaction, names: Names): string {
  switch (reaction.type) {
    case 'call-controller':
      return t('console.shift.react.call-controller');
    case 'written-hint':
      return t('console.shift.react.written-hint', { text: names.of(reaction.text) });
    case 'hint':
    case 'escalate':
      return t(`console.shift.react.${reaction.type}`, { inject: names.inject(reaction.inject) });
  }
}
