import { sameLanguage } from '../../shared/language/languages.ts';
import type { Item, LanguageTag, SyncRequest, SyncResponse, Text } from '../../shared/protocol.ts';
import { keyOf, type Copy, type Database } from '../keep/database.ts';
import type { Inbound } from '../keep/inbound.ts';

const CHOSEN = 'second-language';

/** The same things in one more language, beside the reader's own. Does not move the place up to which the reader has read. */
export class SecondLanguage {
  chosen: LanguageTag | undefined = $state();
  private fetching: string | undefined;

  constructor(
    private readonly database: Database,
    private readonly inbound: Inbound,
    private readonly sync: (request: SyncRequest) => Promise<SyncResponse>,
    private readonly kept: () => Promise<void>,
  ) {}

  async load(): Promise<void> {
    this.chosen = (await this.database.get('remembered', CHOSEN))?.value as LanguageTag | undefined;
  }

  async choose(language: LanguageTag | undefined): Promise<void> {
    this.chosen = language;
    if (language) await this.database.put('remembered', { name: CHOSEN, value: language });
    else await this.database.delete('remembered', CHOSEN);
  }

  /** Everything in the chosen language, kept as what is read in it is kept; once for each `occasion`. */
  async fetch(occasion: string): Promise<void> {
    const language = this.chosen;
    const wanted = `${language} ${occasion}`;
    if (!language || this.fetching === wanted) return;
    this.fetching = wanted;
    try {
      for (let cursor = 0, more = true; more;) {
        const page = await this.sync({ cursor, languages: [language], outbox: [] });
        await this.inbound.keep({ languages: [language], items: page.items });
        ({ cursor, more } = page);
      }
      await this.kept();
    } catch (error) {
      // The next connection is another occasion; what is kept can be read meanwhile.
      this.fetching = undefined;
      throw error;
    }
  }
}

/** The item as it was received in the language; never older than the one beside it, whose words may have changed since. */
export const besides = (item: Item, language: LanguageTag, copies: readonly Copy[]): Item | undefined =>
  copies.find((copy) => copy.language === language && copy.key === keyOf(item) && copy.item.seq >= item.seq)?.item;

/** What is already at hand of a text in the language: its original. */
export const originalIn = (text: Text | undefined, language: LanguageTag): Text | undefined =>
  text?.original && sameLanguage(text.original.language, language) ? text.original : undefined;
