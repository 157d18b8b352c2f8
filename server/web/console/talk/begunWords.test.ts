import { expect, test } from 'vitest';
import type { Message } from '../model/talking.ts';
import { KeptInTab } from '../session/keptInTab.svelte.ts';
import { sampleStorage } from '../session/sampleStorage.ts';
import { BegunWords } from './begunWords.svelte.ts';

const SHA = '5f'.repeat(32);

const said = (id: string, words: string, more: Partial<Message> = {}) =>
  ({
    ...{ id, seq: 1, channel: 'team/blue', person: 'inv-01', sentAt: '', at: 'D1 09:00:00' },
    voice: { sha256: SHA, type: 'audio/webm', bytes: 9, takenAt: '', seconds: 2 },
    text: { source: 'ru', revision: 1, versions: { ru: { text: words, state: 'approved', sourceRevision: 1 } } },
    ...more,
  }) as Message;

test('words_begun_for_a_voice_outlive_the_page_with_their_language_and_what_they_are_to_replace', () => {
  const kept = sampleStorage();
  const begun = { words: 'A white v', revision: 2, language: 'en' };
  new BegunWords(new KeptInTab('demo.ctrl-01.words', kept)).type('m-1', begun);

  const after = new BegunWords(new KeptInTab('demo.ctrl-01.words', kept));
  expect([after.of('m-1'), after.of('m-2'), after.isEmpty]).toEqual([begun, undefined, false]);
  after.drop('m-1');
  expect(after.isEmpty).toBe(true);
});

test('they_are_gone_with_the_voice_and_not_with_what_is_only_out_of_sight', () => {
  const words = new BegunWords(new KeptInTab('demo.ctrl-01.words', sampleStorage()));
  for (const id of ['hidden', 'erased', 'dash', 'there', 'old'])
    words.type(id, { words: 'A van', revision: 0, language: 'en' });
  const { voice: _, ...withoutVoice } = said('erased', '—');
  const dash = { ...withoutVoice, id: 'dash' } as Message;
  const erased = { ...withoutVoice, erased: true } as Message;
  const messages = [said('hidden', '', { hidden: [SHA] }), erased, dash, said('there', '')];

  words.tidy(new Map(messages.map((message) => [message.id, message])));

  expect(['hidden', 'erased', 'dash', 'there', 'old'].filter((id) => words.of(id))).toEqual(['dash', 'there', 'old']);
});
