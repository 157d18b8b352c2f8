import { i18n } from '../../shared/language/i18n.svelte.ts';
import type { Vocabulary } from '../model/inject/triggerWords.ts';
import type { Names } from '../session/names.ts';

/** The words in which triggers are put, in the interface's language. */
export function vocabularyOf(names: Names): Vocabulary {
  return {
    language: i18n.language,
    // Trigger sentences are made from several keys; a test holds that all of them exist.
    t: (key, parameters) => i18n.tOr(key, 'problem.unknown', parameters),
    number: (count) => i18n.formats.number(count),
    list: (sentences) => i18n.formats.list(sentences),
    either: (sentences) => i18n.formats.either(sentences),
    injectNumber: (id) => names.inject(id),
    placeName: (id) => names.place(id),
    personaName: (id) => names.persona(id),
    teamName: (id) => names.team(id),
    formTitle: (id) => names.requestForm(id),
    actionLabel: (kind) => names.action(kind),
    audienceNames: (audience) => names.audience(audience),
    optionText: (inject, option) => names.option(inject, option),
  };
}
