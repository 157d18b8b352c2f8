import type { Answer } from '../../../shared/protocol/question.ts';
import type { MselInject, Progress, Question } from '../items.ts';

export interface AnswerSums {
  /** The most frequent first; what can be chosen and nobody has chosen is there too. */
  rows: { answer: Answer; people: string[] }[];
  /** Recipients who have not answered what is asked now. */
  silent: string[];
  /** To what was asked before. */
  past: { person: string; before: number; answer: Answer }[];
}

/** Of several choices of one person each counts. */
export function answersOf(inject: MselInject, progress: ReadonlyMap<string, Progress> | undefined): AnswerSums {
  const question = inject.inject.question;
  const rows = new Map<string, { answer: Answer; people: string[] }>();
  for (const { id } of question?.options ?? []) {
    rows.set(id, { answer: { type: 'chosen', options: [id] }, people: [] });
  }
  const silent: string[] = [];
  const past: AnswerSums['past'] = [];
  for (const person of inject.released?.recipients ?? []) {
    const { answer, answersBefore = [] } = progress?.get(person) ?? {};
    if (!answer) silent.push(person);
    for (const one of answer ? partsOf(answer) : []) {
      const key = one.type === 'chosen' ? one.options.join() : JSON.stringify(one);
      const row = rows.get(key) ?? { answer: one, people: [] };
      row.people.push(person);
      rows.set(key, row);
    }
    past.push(...answersBefore.map(({ before, answer: old }) => ({ person, before, answer: old })));
  }
  return { rows: [...rows.values()].sort((a, b) => b.people.length - a.people.length), silent, past };
}

/** What was asked when somebody answered at that moment, whatever is asked since. */
export function askedThen(inject: MselInject, progress: Progress | undefined, answeredAt: string) {
  const past = progress?.answersBefore?.find((one) => one.answeredAt === answeredAt);
  return past
    ? inject.released?.askedBefore?.find(({ before }) => before === past.before)?.question
    : inject.inject.question;
}

const partsOf = (answer: Answer): Answer[] =>
  answer.type === 'chosen' ? answer.options.map((id) => ({ type: 'chosen', options: [id] })) : [answer];

/** As short as a cell of the board: which option, which number; a text only says that it is there. */
export function answerMark(answer: Answer, question: Question | undefined, number: (value: number) => string): string {
  switch (answer.type) {
    case 'chosen':
      return answer.options.length === 1 ? optionMark(answer.options[0]!, question, number) : '+';
    case 'counted':
      return Math.abs(answer.value) < 100 ? number(answer.value) : '#';
    case 'written':
      return '…';
    case 'confirmed':
      return '!';
  }
}

function optionMark(id: string, question: Question | undefined, number: (value: number) => string): string {
  const at = (question?.options ?? []).findIndex((option) => option.id === id);
  return at < 0 ? '?' : number(at + 1);
}
