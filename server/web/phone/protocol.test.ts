import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Outgoing, ParticipantCommand } from '../shared/protocol.ts';

const golden = (type: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../docs/protocol/commands/${type}.json`, import.meta.url), 'utf8'));

const takenAt = '2026-11-24T10:02:00.000Z';

/** Every command that the phone says, written in its own types: the golden files are the server's word for them. */
const SAID: Outgoing<ParticipantCommand>[] = [
  {
    id: '019a1b2c-3d4e-7f50-8a61-000000000020',
    type: 'record-action',
    action: {
      kind: 'interviewed',
      note: 'Он боится водителя.\nTalked by the gate.',
      inject: 'sh-01',
      place: 'farm',
      position: {
        point: { latitude: 45.5627, longitude: 11.5481 },
        accuracyMetres: 12.5,
        fixedAt: '2026-11-24T10:01:58.120Z',
        source: 'device',
      },
      takenAt,
      attachments: [
        {
          sha256: '3f0a5c4f8f7c1d0e2b9a6d5e4c3b2a190807f6e5d4c3b2a1908f7e6d5c4b3a29',
          type: 'image/jpeg',
          bytes: 348112,
          name: 'gate.jpg',
          takenAt: '2026-11-24T10:01:40.000Z',
          consent: false,
        },
        {
          sha256: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
          type: 'audio/webm',
          bytes: 91544,
          takenAt: '2026-11-24T10:01:52.500Z',
          consent: true,
        },
      ],
    },
  },
  {
    id: '019a1b2c-3d4e-7f50-8a61-000000000905',
    type: 'answer-survey',
    survey: 'self-alfa',
    team: 'field',
    answers: { values: { consent: ['some-challenges'], privacy: ['performed'] } },
    takenAt: '2026-11-24T18:05:00.000Z',
  },
  { id: '019a1b2c-3d4e-7f50-8a61-000000000025', type: 'confirm-red-stop' },
  { id: '019a1b2c-3d4e-7f50-8a61-000000000024', type: 'call-red-stop', reason: 'A player fell from the ladder' },
  { id: '019a1b2c-3d4e-7f50-8a61-000000000022', type: 'give-consent', to: 'position' },
  { id: '019a1b2c-3d4e-7f50-8a61-000000000023', type: 'withdraw-consent', to: 'position' },
  {
    id: '019a1b2c-3d4e-7f50-8a61-00000000001e',
    type: 'mark-injects',
    marks: [
      { inject: 'sh-01', kind: 'shown', takenAt: '2026-11-24T09:30:02.250Z', language: 'ru' },
      { inject: 'sh-01', kind: 'read', takenAt: '2026-11-24T09:30:09.000Z', language: 'ru' },
    ],
  },
  {
    id: '019a1b2c-3d4e-7f50-8a61-000000000703',
    type: 'rate-item',
    guide: 'interview',
    item: 'consent',
    about: 'team/alfa',
    grade: 'some-challenges',
    evidence: {
      note: 'Asked in Russian.\nСпокойно.',
      inject: 'sh-01',
      position: {
        point: { latitude: 45.5627, longitude: 11.5481 },
        accuracyMetres: 12.5,
        fixedAt: '2026-11-24T10:01:58.120Z',
        source: 'device',
      },
      takenAt: '2026-11-24T10:02:00.000Z',
      attachments: [
        {
          sha256: '3f0a5c4f8f7c1d0e2b9a6d5e4c3b2a190807f6e5d4c3b2a1908f7e6d5c4b3a29',
          type: 'image/jpeg',
          bytes: 348112,
          name: 'gate.jpg',
          takenAt: '2026-11-24T10:01:40.000Z',
          consent: false,
        },
      ],
    },
  },
  {
    id: '019a1b2c-3d4e-7f50-8a61-000000000704',
    type: 'record-observation',
    observation: '019a1b2c-3d4e-7f50-8a61-0000000000o1',
    about: 'person/inv-01',
    objective: 'protect',
    evidence: {
      note: 'Asked in Russian.\nСпокойно.',
      inject: 'sh-01',
      position: {
        point: { latitude: 45.5627, longitude: 11.5481 },
        accuracyMetres: 12.5,
        fixedAt: '2026-11-24T10:01:58.120Z',
        source: 'device',
      },
      takenAt: '2026-11-24T10:02:00.000Z',
      attachments: [
        {
          sha256: '3f0a5c4f8f7c1d0e2b9a6d5e4c3b2a190807f6e5d4c3b2a1908f7e6d5c4b3a29',
          type: 'image/jpeg',
          bytes: 348112,
          name: 'gate.jpg',
          takenAt: '2026-11-24T10:01:40.000Z',
          consent: false,
        },
      ],
    },
  },
  {
    id: '019a1b2c-3d4e-7f50-8a61-000000000705',
    type: 'mark-moment',
    moment: '019a1b2c-3d4e-7f50-8a61-0000000000m1',
    word: 'They let her sit first.',
    takenAt: '2026-11-24T10:02:00.000Z',
  },
  {
    id: '019a1b2c-3d4e-7f50-8a61-000000000706',
    type: 'describe-moment',
    moment: '019a1b2c-3d4e-7f50-8a61-0000000000m1',
    word: 'They let her sit first, and waited.',
    takenAt: '2026-11-24T10:02:00.000Z',
  },
  {
    id: '019a1b2c-3d4e-7f50-8a61-000000000707',
    type: 'give-feedback',
    feedback: '019a1b2c-3d4e-7f50-8a61-0000000000f1',
    to: 'inv-01',
    text: {
      source: 'en',
      revision: 1,
      versions: {
        en: { text: 'You listened well.', state: 'approved', sourceRevision: 1 },
        ru: { text: 'Вы хорошо слушали.', state: 'draft', sourceRevision: 1 },
      },
    },
    takenAt: '2026-11-24T10:02:00.000Z',
  },
  {
    id: '019a1b2c-3d4e-7f50-8a61-000000000708',
    type: 'see-feedback',
    feedback: '019a1b2c-3d4e-7f50-8a61-0000000000f1',
    language: 'ru',
    takenAt: '2026-11-24T10:02:00.000Z',
  },
];

test.each(SAID)('$type_is_written_as_the_server_reads_it', (command) => {
  expect(command).toEqual(golden(command.type));
});

test('acknowledging_and_choosing_languages_have_the_fields_that_the_server_reads', () => {
  const acknowledge: Outgoing<ParticipantCommand> = {
    id: '',
    type: 'acknowledge-inject',
    inject: '',
    takenAt,
    language: 'ru',
    revision: 3,
  };
  const choose: Outgoing<ParticipantCommand> = { id: '', type: 'choose-languages', languages: [] };
  for (const command of [acknowledge, choose]) {
    expect(Object.keys(command).sort()).toEqual(Object.keys(golden(command.type) as object).sort());
  }
});
