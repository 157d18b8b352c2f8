import { i18n, t } from '../language/i18n.svelte.ts';
import type { Answer } from '../protocol/question.ts';

/** In words; an option that the question no longer has is named by its id. */
export function answerWords<T>(
  answer: Answer,
  question: { options?: { id: string; text: T }[] } | undefined,
  shown: (text: T) => string,
): string {
  switch (answer.type) {
    case 'chosen':
      return answer.options
        .map((id) => {
          const option = question?.options?.find((one) => one.id === id);
          return option ? shown(option.text) : id;
        })
        .join(' · ');
    case 'counted':
      return i18n.formats.number(answer.value);
    case 'written':
      return answer.text;
    case 'confirmed':
      return t('common.answer.confirm');
  }
}
