import type { AnswerWanted, Audience, Trigger } from '../items.ts';
import { durationWords } from '../time/duration.ts';
import { dayOf, parseExerciseTime } from '../../../shared/exerciseTime.ts';
import { clockFace, MINUTE, parseDuration } from '../time/times.ts';

/** What the sentences speak of, already in the reader's language. */
export interface Vocabulary {
  t(key: string, parameters?: Record<string, string | number>): string;
  language: string;
  number(count: number): string;
  list(sentences: readonly string[]): string;
  either(sentences: readonly string[]): string;
  injectNumber(id: string): string;
  actionLabel(kind: string): string;
  placeName(id: string): string;
  personaName(id: string): string;
  teamName(id: string): string;
  formTitle(id: string): string;
  audienceNames(audience: Audience): string;
  /** What the option of this inject's question says. */
  optionText(inject: string, option: string): string;
}

/** What makes an inject due, as one sentence for controllers. */
export function triggerWords(trigger: Trigger, words: Vocabulary): string {
  const { t, language } = words;
  switch (trigger.type) {
    case 'at-time': {
      const time = parseExerciseTime(trigger.time);
      return t('console.trigger.at-time', {
        day: words.number(dayOf(time)),
        time: clockFace(time, time % MINUTE !== 0),
      });
    }
    case 'after-inject':
      return delayed('console.trigger.after-inject', trigger.delay, words, {
        inject: words.injectNumber(trigger.inject),
      });
    case 'on-action': {
      const action = words.actionLabel(trigger.kind);
      const which = trigger.count === undefined ? 'on-action' : 'on-nth-action';
      const spoken = { action, ...(trigger.count !== undefined && { number: words.number(trigger.count) }) };
      return trigger.by
        ? delayed(`console.trigger.${which}-by`, trigger.delay, words, {
            ...spoken,
            who: words.audienceNames(trigger.by),
          })
        : delayed(`console.trigger.${which}`, trigger.delay, words, spoken);
    }
    case 'on-acknowledgement':
      return delayed(`console.trigger.acknowledged-by-${trigger.quorum}`, trigger.delay, words, {
        inject: words.injectNumber(trigger.inject),
      });
    case 'on-no-acknowledgement':
      return t('console.trigger.not-acknowledged', {
        inject: words.injectNumber(trigger.inject),
        duration: durationWords(parseDuration(trigger.within) ?? 0, language),
      });
    case 'on-place': {
      const key = `console.trigger.${trigger.what}-by-${trigger.quorum}`;
      const spoken = {
        place: words.placeName(trigger.place),
        who: trigger.by ? words.audienceNames(trigger.by) : t('console.trigger.anybody'),
      };
      return trigger.what === 'stayed'
        ? t(key, { ...spoken, duration: durationWords(parseDuration(trigger.delay) ?? 0, language) })
        : delayed(key, trigger.delay, words, spoken);
    }
    case 'on-answer':
      return delayed(`console.trigger.answered-by-${trigger.quorum}`, trigger.delay, words, {
        inject: words.injectNumber(trigger.inject),
        answer: answerWords(trigger.inject, trigger.answer, words),
        who: trigger.by ? words.audienceNames(trigger.by) : t('console.trigger.anybody'),
      });
    case 'on-trust': {
      const spoken = { persona: words.personaName(trigger.persona), number: words.number(trigger.value) };
      return trigger.team === undefined
        ? t(`console.trigger.trust-${trigger.level}`, spoken)
        : t(`console.trigger.trust-of-team-${trigger.level}`, { ...spoken, team: words.teamName(trigger.team) });
    }
    case 'on-request':
      return delayed('console.trigger.request-ended', trigger.delay, words, {
        form: words.formTitle(trigger.form),
        outcome: trigger.outcome ? t(`common.request.state.${trigger.outcome}`) : t('console.trigger.any-answer'),
        who: trigger.by ? words.audienceNames(trigger.by) : t('console.trigger.anybody'),
      });
    case 'on-scene':
      return delayed(`console.trigger.scene-ended-by-${trigger.quorum}`, trigger.delay, words, {
        inject: words.injectNumber(trigger.inject),
        end: t(`console.condition.scene-${trigger.end}`),
        who: trigger.by ? words.audienceNames(trigger.by) : t('console.trigger.anybody'),
      });
    case 'on-reply': {
      const who = trigger.by ? words.audienceNames(trigger.by) : t('console.trigger.anybody');
      return trigger.persona === undefined
        ? delayed('console.trigger.replied', trigger.delay, words, {
            inject: words.injectNumber(trigger.inject ?? ''),
            who,
          })
        : delayed('console.trigger.wrote-to', trigger.delay, words, {
            persona: words.personaName(trigger.persona),
            who,
          });
    }
    case 'by-hand':
      return t('console.trigger.by-hand');
    case 'all':
      return joined('console.trigger.all', trigger.of, words);
    case 'any':
      return joined('console.trigger.any', trigger.of, words);
    case 'not':
      return t('console.trigger.not', { condition: triggerWords(trigger.of, words) });
  }
}

function answerWords(inject: string, answer: AnswerWanted | undefined, words: Vocabulary): string {
  if (!answer) return words.t('console.trigger.any-answer');
  if (answer.option !== undefined) return words.optionText(inject, answer.option);
  return [answer.least, answer.most].map((bound) => (bound === undefined ? '' : words.number(bound))).join('…');
}

/** A delay of nothing has a sentence of its own: "when A2 goes out". */
function delayed(key: string, delay: string, words: Vocabulary, parameters: Record<string, string>): string {
  const millis = parseDuration(delay) ?? 0;
  return millis === 0
    ? words.t(`${key}.at-once`, parameters)
    : words.t(`${key}.later`, { ...parameters, duration: durationWords(millis, words.language) });
}

function joined(key: 'console.trigger.all' | 'console.trigger.any', parts: Trigger[], words: Vocabulary): string {
  if (parts.length === 1 && parts[0]) return triggerWords(parts[0], words);
  const sentences = parts.map((part) => {
    const sentence = triggerWords(part, words);
    return part.type === 'all' || part.type === 'any'
      ? words.t('console.trigger.group', { conditions: sentence })
      : sentence;
  });
  return words.t(key, { conditions: key === 'console.trigger.all' ? words.list(sentences) : words.either(sentences) });
}

/** The injects that a trigger waits for. */
export function injectsNamedBy(trigger: Trigger): string[] {
  switch (trigger.type) {
    case 'after-inject':
    case 'on-acknowledgement':
    case 'on-no-acknowledgement':
    case 'on-answer':
    case 'on-scene':
      return [trigger.inject];
    case 'on-reply':
      return trigger.inject === undefined ? [] : [trigger.inject];
    case 'all':
    case 'any':
      return trigger.of.flatMap(injectsNamedBy);
    case 'not':
      return injectsNamedBy(trigger.of);
    case 'at-time':
    case 'on-action':
    case 'on-place':
    case 'on-trust':
    case 'on-request':
    case 'by-hand':
      return [];
  }
}

/** The places that a trigger waits for somebody to come to or to leave. */
export function placesNamedBy(trigger: Trigger): string[] {
  switch (trigger.type) {
    case 'on-place':
      return [trigger.place];
    case 'all':
    case 'any':
      return trigger.of.flatMap(placesNamedBy);
    case 'not':
      return placesNamedBy(trigger.of);
    case 'after-inject':
    case 'on-acknowledgement':
    case 'on-no-acknowledgement':
    case 'on-answer':
    case 'at-time':
    case 'on-action':
    case 'on-trust':
    case 'on-request':
    case 'on-scene':
    case 'on-reply':
    case 'by-hand':
      return [];
  }
}
