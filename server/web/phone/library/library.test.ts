import { expect, test } from 'vitest';
import type { DocumentItem, WorldEntryItem } from '../../shared/protocol.ts';
import { documentSays, entrySays } from './library.ts';

const van: WorldEntryItem = {
  kind: 'world-entry',
  id: 'van',
  seq: 1,
  subject: { type: 'vehicle', plate: 'VI 123 AB', make: 'Transit' },
  title: { text: 'Белый фургон', language: 'ru', original: { text: 'The white van', language: 'en' } },
};

test('an_entry_is_found_by_title_original_and_details', () => {
  expect(entrySays(van, 'фургон')).toBe(true);
  expect(entrySays(van, 'white VAN')).toBe(true);
  expect(entrySays(van, 'vi 123')).toBe(true);
  expect(entrySays(van, 'red van')).toBe(false);
});

test('a_name_in_another_script_finds_the_entry', () => {
  const man: WorldEntryItem = { ...van, id: 'krasnov', title: { text: 'Виктор Краснов', language: 'ru' } };

  expect(entrySays(man, 'Krasnov')).toBe(true);
  expect(entrySays(man, 'viktor krasn')).toBe(true);
  expect(entrySays(man, 'Krasnova')).toBe(false);
  expect(entrySays(van, 'furgon')).toBe(true);
});

test('a_document_is_found_by_its_number', () => {
  const lease: DocumentItem = {
    kind: 'document',
    id: 'lease',
    seq: 1,
    title: { text: 'Lease', language: 'en' },
    number: '3217/26',
    at: 'D1 10:00:00',
    releasedAt: '2026-11-24T09:00:00.000Z',
  };

  expect(documentSays(lease, '3217')).toBe(true);
  expect(documentSays(lease, '')).toBe(true);
  expect(documentSays(lease, '9999')).toBe(false);
});
