import type { LanguageTag } from '../../shared/protocol.ts';
import { hasNoRoom } from '../../shared/noRoom.ts';
import type { Copy, Errand } from './database.ts';

/** What is said of a transaction that the browser broke off in the middle, for want of room as well. */
const BROKEN_OFF = new Set(['AbortError', 'TransactionInactiveError']);

/** Safety does not wait for room, nor do marks, which nobody types: the rest is refused while its words are still on the screen. */
const GO_WITHOUT_ROOM = new Set([
  'call-red-stop',
  'explain-red-stop',
  'confirm-red-stop',
  'pull-brake',
  'answer-brake',
  'mark-injects',
]);

/**
 * Holds in memory what this device has no room to keep: it is shown, and sent, for as long as the page lives. What came is asked for
 * again afterwards, since no cursor moves past it.
 */
export class Unkept {
  private readonly errands = new Map<string, Errand>();
  private readonly copies = new Map<string, Copy>();
  /** Whether the last write found no room. */
  private failed = false;

  get isFull(): boolean {
    return this.failed || this.errands.size > 0 || this.hasCopies;
  }

  get hasCopies(): boolean {
    return this.copies.size > 0;
  }

  /** True if memory may do instead of the disk; anything but a lack of room is thrown on. */
  failedFor(error: unknown): true {
    if (!hasNoRoom(error) && !(error instanceof DOMException && BROKEN_OFF.has(error.name))) throw error;
    console.warn('this device keeps nothing more', error);
    return (this.failed = true);
  }

  wasWritten(): void {
    this.failed = false;
  }

  mayHold({ command }: Errand): boolean {
    return GO_WITHOUT_ROOM.has(command.type);
  }

  errand(id: string): Errand | undefined {
    return this.errands.get(id);
  }

  hold(errand: Errand): void {
    this.errands.set(errand.id, errand);
  }

  release(id: string): void {
    this.errands.delete(id);
  }

  /** These of the disk and those of memory, which are the newer ones, in the order in which they were done. */
  withErrands(onDisk: readonly Errand[]): Errand[] {
    if (this.errands.size === 0) return [...onDisk];
    const all = new Map([...onDisk.map((errand) => [errand.id, errand] as const), ...this.errands]);
    return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  holdCopy(copy: Copy): void {
    this.copies.set(nameOf(copy), copy);
  }

  copy(language: LanguageTag, key: string): Copy | undefined {
    return this.copies.get(nameOf({ language, key }));
  }

  withCopies(onDisk: readonly Copy[]): Copy[] {
    if (!this.hasCopies) return [...onDisk];
    return [...new Map([...onDisk.map((copy) => [nameOf(copy), copy] as const), ...this.copies]).values()];
  }

  clear(): void {
    this.errands.clear();
    this.copies.clear();
  }

  /** Nobody is to see these any more. */
  forget(isGone: (copy: Copy) => boolean): void {
    for (const [name, copy] of this.copies) if (isGone(copy)) this.copies.delete(name);
  }

  /** Everything of this language up to there is on disk now. */
  isOnDisk(language: LanguageTag, cursor: number): void {
    this.forget((copy) => copy.language === language && copy.item.seq <= cursor);
  }
}

const nameOf = ({ language, key }: Pick<Copy, 'language' | 'key'>): string => `${language} ${key}`;
