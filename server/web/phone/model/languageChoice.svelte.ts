import { i18n } from '../../shared/language/i18n.svelte.ts';
import type { LanguageTag } from '../../shared/protocol.ts';

const KEPT_AS = 'livex.languages';
/** The server takes no more. */
const MOST_LANGUAGES = 12;

interface Kept {
  interface: LanguageTag;
  /** The person's own order. */
  content: LanguageTag[];
  visited?: LanguageTag | undefined;
  /** A human chose in the settings; else the exercise's plan for the person is followed. */
  chosen: boolean;
}

/**
 * The language of buttons and the languages of messages, best first. A language that somebody visits stands before those, for
 * both, and leaves their order as it was: that is the person's own, and changed in the settings alone. Kept on this device, and
 * in step between its tabs.
 */
export class LanguageChoice {
  order: LanguageTag[] = $state.raw(['en']);
  private visited: LanguageTag | undefined = $state();
  chosen = $state(false);
  /** What is read in now. */
  readonly content: LanguageTag[] = $derived(
    (this.visited ? [this.visited, ...this.order.filter((tag) => tag !== this.visited)] : this.order).slice(
      0,
      MOST_LANGUAGES,
    ),
  );

  constructor(private readonly changed: () => void) {
    this.order = [...new Set(navigator.languages.length > 0 ? navigator.languages : ['en'])].slice(0, MOST_LANGUAGES);
  }

  async start(): Promise<void> {
    addEventListener('storage', ({ key }) => {
      if (key === KEPT_AS) void this.takeOver(true);
    });
    await this.takeOver(false);
  }

  /** For buttons and messages. Back in the first language of their own the person is as they never had been away. */
  async visit(language: LanguageTag): Promise<void> {
    await this.set(language, this.order, this.chosen, language === this.order[0] ? undefined : language);
  }

  /** How it is read now, whatever is visited meanwhile: the answer brings it back. */
  remembered(): () => Promise<void> {
    const { visited } = this;
    const { language } = i18n;
    return () => this.set(language, this.order, this.chosen, visited);
  }

  chooseInterface(language: LanguageTag): Promise<void> {
    return this.set(language, this.order, true, this.visited);
  }

  chooseOrder(order: LanguageTag[]): Promise<void> {
    return this.set(i18n.language, order, true, this.visited);
  }

  /** What the exercise's plan says of this person, as long as no human chose otherwise here. */
  async suggest(planned: LanguageTag[]): Promise<void> {
    if (this.chosen || planned.length === 0 || planned.join() === this.order.join()) return;
    await this.set(this.visited ?? planned[0]!, planned, false, this.visited);
  }

  private async set(
    language: LanguageTag,
    order: LanguageTag[],
    chosen: boolean,
    visited: LanguageTag | undefined,
  ): Promise<void> {
    // Without its words nothing of a language is chosen.
    await i18n.choose([language, ...order]);
    this.order = order.slice(0, MOST_LANGUAGES);
    this.visited = visited;
    this.chosen = chosen;
    this.changed();
    const kept: Kept = { interface: i18n.language, content: this.order, visited, chosen };
    localStorage.setItem(KEPT_AS, JSON.stringify(kept));
  }

  private async takeOver(fromOtherTab: boolean): Promise<void> {
    const kept = JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null') as Kept | null;
    if (kept) {
      this.order = kept.content;
      this.visited = kept.visited;
      this.chosen = kept.chosen;
    }
    await i18n.choose(kept ? [kept.interface] : this.content);
    if (fromOtherTab) this.changed();
  }
}
