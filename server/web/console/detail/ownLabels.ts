import type { MessageKey } from '../../shared/language/catalogs.ts';
import type { InjectType } from '../model/items.ts';
import type { OWN_OTHERS, OwnText } from './ownDraft.ts';

/** What each own field is called on screen. */
export function ownLabel(field: OwnText | (typeof OWN_OTHERS)[number], type: InjectType): MessageKey {
  switch (field) {
    case 'kind':
      return type === 'document' ? 'inject-field.document-kind' : 'inject-field.prop-kind';
    case 'called':
    case 'script':
    case 'knows':
    case 'seal':
    case 'byline':
    case 'issuer':
    case 'dated':
    case 'quantity':
    case 'medium':
    case 'address':
    case 'voicemail':
      return `inject-field.${field}`;
    case 'callerNumber':
      return 'inject-field.caller-number';
    case 'callerLanguages':
      return 'inject-field.caller-languages';
    case 'minutes':
      return 'inject-field.length';
    case 'documentNumber':
      return 'inject-field.document-number';
    case 'libraryDocument':
      return 'inject-field.library-document';
    case 'articleKind':
      return 'inject-field.article-kind';
    case 'publishedAt':
      return 'inject-field.published';
    case 'handedOverBy':
      return 'inject-field.handed-over-by';
    case 'preparedBy':
      return 'inject-field.prepared-by';
    case 'returnBy':
      return 'inject-field.return-by';
    case 'sceneLimit':
      return 'console.welfare.scene-limit';
    case 'themes':
      return 'console.welfare.themes';
  }
}
