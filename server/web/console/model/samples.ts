import type { Audience, Inject, LocalizedText, MselInject, Person, Trigger } from './items.ts';

/** Small worlds for tests. */
export function text(source: string, others: Record<string, string> = {}): LocalizedText {
  const versions: LocalizedText['versions'] = { en: { text: source, state: 'approved', sourceRevision: 1 } };
  for (const [language, translated] of Object.entries(others)) {
    versions[language] = { text: translated, state: 'draft', sourceRevision: 1 };
  }
  return { source: 'en', revision: 1, versions };
}

export function audience(parts: Partial<Audience> = {}): Audience {
  return { everyone: false, people: [], teams: [], agencies: [], functions: [], ...parts };
}

export function person(id: string, fields: Partial<Person> = {}): Person {
  return { id, callName: id.toUpperCase(), function: 'player', teams: [], languages: ['en'], ...fields };
}

export function planned(id: string, trigger: Trigger, fields: Partial<Inject> = {}): MselInject {
  return {
    id,
    revision: 1,
    state: 'planned',
    inject: {
      id,
      number: id.toUpperCase(),
      type: 'message',
      title: text(`Title of ${id}`),
      audience: audience({ everyone: true }),
      body: text(`Body of ${id}`),
      trigger,
      mustAcknowledge: true,
      expectedActions: [],
      ...fields,
    },
  };
}

export function released(
  inject: MselInject,
  at: string,
  recipients: string[],
  sentAt = '2026-11-24T09:30:00.000Z',
): MselInject {
  return { ...inject, state: 'released', released: { at, sentAt, late: false, recipients } };
}
