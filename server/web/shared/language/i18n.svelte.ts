import { IntlMessageFormat } from 'intl-messageformat';
import { loadCatalog, type Catalog, type MessageKey } from './catalogs.ts';
import { Formats } from './formats.ts';
import { directionOf, interfaceLanguageFor } from './languages.ts';
import type { LanguageTag } from '../protocol.ts';

export type Arguments = Record<string, string | number | boolean>;

/**
 * The interface's language: one for the whole page. Everything on screen that was made with {@link t} or {@link formats}
 * changes when it changes, with no reload.
 */
class I18n {
  language: LanguageTag = $state('en');
  formats = $state.raw(new Formats('en'));
  private catalog: Catalog = $state.raw({});
  private compiled = new Map<string, IntlMessageFormat>();
  private choice = 0;
  private timeZone: string | undefined;

  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.language);
  }

  /** No native speaker has checked this language's catalog yet. */
  get isDraft(): boolean {
    return this.catalog['catalog.state'] === 'draft';
  }

  /** The best of the wanted languages. Rejects if its catalog cannot be loaded; then everything stays as it was. */
  async choose(wanted: readonly LanguageTag[]): Promise<void> {
    const language = interfaceLanguageFor(wanted);
    const choice = ++this.choice;
    const catalog = await loadCatalog(language);
    // A slow answer for an earlier choice must not undo a later one.
    if (choice !== this.choice) return;
    this.compiled = new Map();
    this.catalog = catalog;
    this.formats = this.formatsOf(language);
    this.language = language;
    document.documentElement.lang = language;
    document.documentElement.dir = this.direction;
    if (import.meta.env.DEV && catalog['@@missing']) console.warn(`${language}: not translated`, catalog['@@missing']);
  }

  /** Where the exercise is played: its wall is the one whose clock counts, wherever the device was set up. */
  playedIn(timeZone: string | undefined): void {
    if (timeZone === this.timeZone) return;
    this.timeZone = timeZone;
    this.formats = this.formatsOf(this.language);
  }

  /** An old browser does not know every zone: then its own has to do. */
  private formatsOf(language: LanguageTag): Formats {
    try {
      return new Formats(language, this.timeZone);
    } catch (error) {
      console.warn('unknown time zone', error);
      return new Formats(language);
    }
  }

  t(key: MessageKey, values?: Arguments): string {
    return this.find(key, values) ?? this.missing(key);
  }

  /** For keys made at run time, such as `problem.<code>`: the fallback's text if there is none. */
  tOr(key: string, fallback: MessageKey, values?: Arguments): string {
    return this.find(key, values) ?? this.t(fallback, values);
  }

  /** The text of a problem's code in the reader's words. */
  problem(code: string, parameters: Record<string, unknown> = {}): string {
    const count = Array.isArray(parameters['findings']) ? parameters['findings'].length : 0;
    const { reason, most = 'none' } = parameters;
    const limit = /^\d+$/.test(String(most)) ? this.formats.number(Number(most)) : String(most);
    const named = { count, field: '', ...(parameters as Arguments), most: limit };
    const said = this.tOr(`problem.${code}`, 'problem.unknown', named);
    // One of many commands was refused: why stands in its own words.
    return code === 'import-failed' && typeof reason === 'string' && reason !== code
      ? `${said} ${this.problem(reason, parameters)}`
      : said;
  }

  /** For keys made at run time that need not be there. */
  find(key: string, values?: Arguments): string | undefined {
    const message = this.catalog[key];
    if (message === undefined || !message.includes('{')) return message;
    let format = this.compiled.get(key);
    if (!format) {
      format = new IntlMessageFormat(message, this.language, undefined, { ignoreTag: true });
      this.compiled.set(key, format);
    }
    try {
      return String(format.format(values));
    } catch (error) {
      if (import.meta.env.DEV) console.error(key, error);
      return message;
    }
  }

  private missing(key: string): string {
    if (import.meta.env.DEV) console.error(`no such text: ${key}`);
    return key;
  }
}

export const i18n = new I18n();
export const t: I18n['t'] = (key, values) => i18n.t(key, values);

/** From what is read first to what is read after it. */
export const onward = (): string => (i18n.direction === 'rtl' ? '←' : '→');
