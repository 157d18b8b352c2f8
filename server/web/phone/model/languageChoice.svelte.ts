import { i18n } from '../../shared/i18n.svelte.ts';
import type { LanguageTag } from '../../shared/protocol.ts';

const KEPT_AS = 'livex.languages';
/** The server takes no more. */
const MOST_LANGUAGES = 12;

interface Kept {
  interface: LanguageTag;
  content: LanguageTag[];
  /** A human chose on this device; else the exercise's plan for the person is followed. */
  chosen: boolean;
}

/**
 * The language of buttons and the languages of messages, best first: two things, which one choice changes together until
 * somebody wants them apart. Kept on this device, and in step between its tabs.
 */
export class LanguageChoice {
  content: LanguageTag[] = $state.raw(['en']);
  chosen = $state(false);

  constructor(private readonly changed: () => void) {
    this.content = [...new Set(navigator.languages.length > 0 ? navigator.languages : ['en'])].slice(0, MOST_LANGUAGES);
  }

  async start(): Promise<void> {
    addEventListener('storage', ({ key }) => {
      if (key === KEPT_AS) void this.takeOver(true);
    });
    await this.takeOver(false);
  }

  /** One choice for both: the interface, and the first language of content. What was first before comes second. */
  async chooseBoth(language: LanguageTag): Promise<void> {
    await this.set(language, [language, ...this.content.filter((tag) => tag !== language)], true);
  }

  chooseInterface(language: LanguageTag): Promise<void> {
    return this.set(language, this.content, true);
  }

  chooseContent(content: LanguageTag[]): Promise<void> {
    return this.set(i18n.language, content, true);
  }

  /** What the exercise's plan says of this person, as long as no human chose otherwise here. */
  async suggest(planned: LanguageTag[]): Promise<void> {
    if (this.chosen || planned.length === 0 || planned.join() === this.content.join()) return;
    await this.set(planned[0]!, planned, false);
  }

  private async set(language: LanguageTag, content: LanguageTag[], chosen: boolean): Promise<void> {
    this.content = content.slice(0, MOST_LANGUAGES);
    this.chosen = chosen;
    this.changed();
    await i18n.choose([language, ...content]);
    const kept: Kept = { interface: i18n.language, content: this.content, chosen };
    localStorage.setItem(KEPT_AS, JSON.stringify(kept));
  }

  private async takeOver(fromOtherTab: boolean): Promise<void> {
    const kept = JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null') as Kept | null;
    if (kept) {
      this.content = kept.content;
      this.chosen = kept.chosen;
    }
    await i18n.choose(kept ? [kept.interface] : this.content);
    if (fromOtherTab) this.changed();
  }
}
