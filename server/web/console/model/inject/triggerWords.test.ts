import { describe, expect, test } from 'vitest';
import IntlMessageFormat from 'intl-messageformat';
import catalog from '../../../../../i18n/catalogs/en.json';
import { Formats } from '../../../shared/language/formats.ts';
import type { Trigger } from '../items.ts';
import { audience } from '../samples.ts';
import { injectsNamedBy, triggerWords, type Vocabulary } from './triggerWords.ts';

const messages = catalog as unknown as Record<string, string>;
const english = new Formats('en');
const words: Vocabulary = {
  language: 'en',
  number: String,
  list: (sentences) => english.list(sentences),
  either: (sentences) => english.either(sentences),
  t: (key, parameters) => String(new IntlMessageFormat(messages[key] ?? `missing: ${key}`, 'en').format(parameters)),
  injectNumber: (id) => id.toUpperCase(),
  actionLabel: (kind) => kind,
  placeName: (id) => id,
  personaName: (id) => id,
  teamName: (id) => id,
  formTitle: (id) => id,
  audienceNames: () => 'Team North',
  optionText: (_inject, option) => option,
};

const SENTENCES: [Trigger, string][] = [
  [
    { type: 'on-answer', inject: 'a2', answer: { option: 'raid' }, quorum: 'anyone', delay: 'PT0S' },
    'when the first answers A2 with “raid” (anybody)',
  ],
  [
    { type: 'on-answer', inject: 'a2', answer: { least: 5 }, by: audience({}), quorum: 'everyone', delay: 'PT2M' },
    '2 minutes after all had answered A2 with “5…” (Team North)',
  ],
  [
    { type: 'on-answer', inject: 'a2', quorum: 'anyone', delay: 'PT0S' },
    'when the first answers A2 with “any answer” (anybody)',
  ],
  [{ type: 'on-trust', persona: 'Lea', level: 'at-least', value: 60 }, 'when Lea trusts a team at least 60 of 100'],
  [
    { type: 'on-trust', persona: 'Lea', level: 'below', value: 20, team: 'Alfa' },
    'when Lea trusts Alfa less than 20 of 100',
  ],
  [{ type: 'on-request', form: 'Warrant', delay: 'PT0S' }, 'when a request “Warrant” ends with “any answer” (anybody)'],
  [
    { type: 'on-request', form: 'Warrant', outcome: 'granted-in-part', by: audience({}), delay: 'PT5M' },
    '5 minutes after a request “Warrant” ended with “Granted in part” (Team North)',
  ],
  [
    { type: 'on-scene', inject: 'a2', end: 'over', quorum: 'everyone', delay: 'PT0S' },
    'when all players of scene A2 are done: “finished or declined” (anybody)',
  ],
  [
    { type: 'on-scene', inject: 'a2', end: 'finished', by: audience({}), quorum: 'anyone', delay: 'PT5M' },
    '5 minutes after the first player of scene A2 was done: “played to the end” (Team North)',
  ],
  [{ type: 'on-reply', inject: 'a2', delay: 'PT0S' }, 'when the first replies to A2 (anybody)'],
  [
    { type: 'on-reply', persona: 'Lea', by: audience({}), delay: 'PT5M' },
    '5 minutes after the first wrote back to Lea (Team North)',
  ],
  [{ type: 'at-time', time: 'D2 09:30:00' }, 'on day 2 at 09:30'],
  [{ type: 'at-time', time: 'D2 09:30:15' }, 'on day 2 at 09:30:15'],
  [{ type: 'after-inject', inject: 'a2', delay: 'PT0S' }, 'when A2 goes out'],
  [{ type: 'after-inject', inject: 'a2', delay: 'PT1H30M' }, '1 hour 30 minutes after A2 went out'],
  [{ type: 'on-action', kind: 'Searched', delay: 'PT0S' }, 'when somebody reports “Searched”'],
  [
    { type: 'on-action', kind: 'Searched', by: audience({ teams: ['north'] }), delay: 'PT5M' },
    '5 minutes after Team North reported “Searched”',
  ],
  [{ type: 'on-action', kind: 'Searched', delay: 'PT0S', count: 3 }, 'when report no. 3 of “Searched” comes'],
  [
    { type: 'on-action', kind: 'Searched', by: audience({ teams: ['north'] }), delay: 'PT5M', count: 2 },
    '5 minutes after report no. 2 of “Searched” from Team North',
  ],
  [
    { type: 'on-acknowledgement', inject: 'a2', quorum: 'anyone', delay: 'PT0S' },
    'when the first person has acknowledged A2',
  ],
  [
    { type: 'on-acknowledgement', inject: 'a2', quorum: 'everyone', delay: 'PT2M' },
    '2 minutes after everyone has acknowledged A2',
  ],
  [
    { type: 'on-no-acknowledgement', inject: 'a2', within: 'PT15M' },
    '15 minutes after A2 went out, if not everyone has acknowledged it',
  ],
  [
    { type: 'on-place', place: 'Car wash', what: 'entered', quorum: 'anyone', delay: 'PT0S' },
    'when the first enters “Car wash” (anybody)',
  ],
  [
    {
      type: 'on-place',
      place: 'Car wash',
      what: 'left',
      by: audience({ teams: ['north'] }),
      quorum: 'everyone',
      delay: 'PT5M',
    },
    '5 minutes after all had left “Car wash” (Team North)',
  ],
  [
    { type: 'on-place', place: 'Car wash', what: 'stayed', quorum: 'anyone', delay: 'PT10M' },
    'when the first has been in “Car wash” for 10 minutes (anybody)',
  ],
  [{ type: 'by-hand' }, 'only by hand'],
  [
    {
      type: 'all',
      of: [
        { type: 'after-inject', inject: 'a2', delay: 'PT0S' },
        { type: 'not', of: { type: 'on-action', kind: 'Searched', delay: 'PT0S' } },
      ],
    },
    'when A2 goes out and not (when somebody reports “Searched”)',
  ],
  [
    {
      type: 'any',
      of: [
        { type: 'at-time', time: 'D1 10:00:00' },
        { type: 'all', of: [{ type: 'by-hand' }, { type: 'at-time', time: 'D1 11:00:00' }] },
      ],
    },
    'on day 1 at 10:00 or (only by hand and on day 1 at 11:00)',
  ],
];

describe('trigger words', () => {
  test.each(SENTENCES)('%j reads as a sentence', (trigger, sentence) => {
    expect(triggerWords(trigger, words)).toBe(sentence);
  });

  test('a_trigger_names_the_injects_that_it_waits_for', () => {
    expect(
      injectsNamedBy({
        type: 'any',
        of: [
          { type: 'after-inject', inject: 'a1', delay: 'PT0S' },
          { type: 'not', of: { type: 'on-no-acknowledgement', inject: 'a2', within: 'PT5M' } },
        ],
      }),
    ).toEqual(['a1', 'a2']);
  });
});
