import { describe, expect, it } from 'vitest';
import type { GivenAnswers } from '../../shared/protocol/survey.ts';
import { byQuestion, countsOf, groupsOf, shownNotes, spreadOf } from './results.ts';

const how = (...values: string[]): GivenAnswers[] => values.map((value) => ({ values: { how: [value] } }));
const text = (words: string) => ({
  source: 'en',
  revision: 1,
  versions: { en: { text: words, state: 'approved' as const, sourceRevision: 1 } },
});
const note = (number: number) => ({ number, question: 'good', text: text(`note ${number}`) });

describe('Results of a survey', () => {
  it('A scale has its number, its median and its middle half', () => {
    expect(spreadOf(how('5', '1', '4', '4'), 'how')).toEqual({
      count: 4,
      median: 4,
      from: 3.25,
      to: 4.25,
      steps: [1, 0, 0, 2, 1],
    });
    expect(spreadOf(how('2', '3'), 'how')?.median).toBe(2.5);
    expect(spreadOf([], 'how')).toBeUndefined();
  });

  it('Choices are counted in the order of the question', () => {
    const answers = [{ values: { next: ['b', 'a'] } }, { values: { next: ['b'] } }, { values: {} }];
    expect(countsOf(answers, 'next', ['a', 'b', 'c'])).toEqual([1, 2, 0]);
  });

  it('Groups in which somebody could be told from the others are not shown, and of what is anonymous none', () => {
    const answers = ['a', 'b', 'c', 'd', 'e', 'f'].map((person) => ({ person, values: { how: ['3'] } }));
    const team = (person: string) => [person === 'f' ? 'bravo' : 'alfa'];
    expect(groupsOf({ anonymous: false, answers }, team).map(([key, all]) => [key, all.length])).toEqual([['alfa', 5]]);
    expect(groupsOf({ anonymous: true, answers }, team)).toEqual([]);
  });

  it('A hidden note is in no group and in no rest', () => {
    const arrangement = { hidden: [2], groups: [{ title: text('Radio'), notes: [1, 2] }] };
    const shown = shownNotes({ notes: [note(1), note(2), note(3)], arrangement });
    expect(shown.groups.map(({ notes }) => notes.map(({ number }) => number))).toEqual([[1]]);
    expect(shown.others.map(({ number }) => number)).toEqual([3]);
  });

  it('Notes stand under what they answer, in the order of the questions', () => {
    const notes = [note(1), { ...note(2), question: 'improve' }, note(3)];
    const asked = byQuestion([{ id: 'improve' }, { id: 'pace' }, { id: 'good' }], notes);
    expect(asked.map(({ question, notes: its }) => [question.id, its.map(({ number }) => number)])).toEqual([
      ['improve', [2]],
      ['good', [1, 3]],
    ]);
  });
});
