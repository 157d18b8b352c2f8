import type { LanguageTag } from '../../shared/protocol.ts';
import type { Begun } from '../../shared/voice/begunWords.ts';
import type { Database } from '../keep/database.ts';

/** How the names begin under which what was begun for messages lies on this device. */
export const OF_MESSAGE = 'words for message/';

/** Keeps words as they are typed: nothing of them is lost by a call, a crash or another page. */
export class WordsDraft {
  begun: Begun | undefined = $state.raw();
  /** Somebody has just begun it. */
  isFresh = false;

  constructor(
    private readonly database: Database,
    /** What is written, such as a text by its name. */
    private readonly text: string,
  ) {}

  /** Under which it lies on this device. */
  get name(): string {
    return `words for ${this.text}`;
  }

  /** What another start of the app had begun. */
  async load(): Promise<void> {
    const kept = await this.database.get('remembered', this.name);
    this.begun ??= kept?.value as Begun | undefined;
  }

  begin(begun: Begun): void {
    this.begun = begun;
    this.isFresh = true;
  }

  async type(words: string, language: LanguageTag): Promise<void> {
    if (!this.begun) return;
    this.begun = { ...this.begun, words, language };
    await this.database.put('remembered', { name: this.name, value: this.begun });
  }

  async drop(): Promise<void> {
    this.begun = undefined;
    await this.database.delete('remembered', this.name);
  }

  /** It waits to be sent, in place of what lay here. */
  said(): void {
    this.begun = undefined;
  }
}
