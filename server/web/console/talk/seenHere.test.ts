import { expect, test } from 'vitest';
import { isSeen, type SeenIn } from '../../shared/seenLines.ts';
import { SeenHere } from './seenHere.ts';

const kept = new Map<string, SeenIn>();
const unseen = (channel: string, ...seqs: number[]) =>
  seqs.filter((seq) => !isSeen(new SeenHere(kept).in(channel), seq));

test('what_is_there_at_first_is_no_news_and_what_comes_later_is_until_it_was_in_view', () => {
  new SeenHere(kept).begin([3, 9, 5]);
  new SeenHere(kept).begin([12]);
  expect(unseen('team/blue', 3, 9, 12, 14)).toEqual([12, 14]);

  new SeenHere(kept).see('team/blue', 14, [3, 9, 12, 14]);
  expect(unseen('team/blue', 12, 14)).toEqual([12]);
  new SeenHere(kept).see('team/blue', 12, [3, 9, 12, 14]);
  expect(kept.get('team/blue')).toEqual({ upTo: 14, beyond: [] });
  expect(unseen('control', 12, 14)).toEqual([12, 14]);
});
