export type KeyName =
  | 'help'
  | 'search'
  | 'next'
  | 'previous'
  | 'release'
  | 'hold'
  | 'skip'
  | 'edit'
  | 'compose'
  | 'view'
  | 'board'
  | 'map'
  | 'actions'
  | 'people'
  | 'languages'
  | 'talk'
  | 'requests'
  | 'prepare'
  | 'now'
  | 'figures'
  | 'timeline'
  | 'table'
  | 'wide'
  | 'leave';

/** Every key of the console, in the order in which `?` lists them. */
export const KEYS: readonly { name: KeyName; keys: readonly string[] }[] = [
  { name: 'next', keys: ['j'] },
  { name: 'previous', keys: ['k'] },
  { name: 'release', keys: ['r'] },
  { name: 'hold', keys: ['h'] },
  { name: 'skip', keys: ['s'] },
  { name: 'edit', keys: ['e'] },
  { name: 'compose', keys: ['n'] },
  { name: 'search', keys: ['/'] },
  { name: 'view', keys: ['v'] },
  { name: 'board', keys: ['1'] },
  { name: 'map', keys: ['2'] },
  { name: 'actions', keys: ['3'] },
  { name: 'people', keys: ['4'] },
  { name: 'languages', keys: ['5'] },
  { name: 'talk', keys: ['6'] },
  { name: 'requests', keys: ['7'] },
  { name: 'prepare', keys: ['8'] },
  { name: 'now', keys: ['9'] },
  { name: 'figures', keys: ['0'] },
  { name: 'timeline', keys: ['t'] },
  { name: 'table', keys: ['m'] },
  { name: 'wide', keys: ['f'] },
  { name: 'leave', keys: ['Escape'] },
  { name: 'help', keys: ['?'] },
];

interface Pressed {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat?: boolean;
}

const REPEATABLE: ReadonlySet<KeyName> = new Set(['next', 'previous']);

/**
 * What a key press asks for. Letters count by their place on the keyboard where the layout is not Latin, so that they
 * work while typing Russian or Arabic; inside a field only Escape is a command.
 */
export function keyOf(pressed: Pressed, target: { tagName: string; isContentEditable: boolean }): KeyName | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  const key = latinKey(pressed);
  const found = KEYS.find(({ keys }) => keys.includes(key))?.name;
  if (!found || (isField(target) && found !== 'leave')) return undefined;
  return pressed.repeat && !REPEATABLE.has(found) ? undefined : found;
}

/** A step back in writing, or forth again. Inside a field it is the field's own. */
export function stepOf(
  pressed: Pressed & { shiftKey: boolean },
  target: { tagName: string; isContentEditable: boolean },
): 'undo' | 'redo' | undefined {
  if (!(pressed.ctrlKey || pressed.metaKey) || pressed.altKey || pressed.repeat || isField(target)) return undefined;
  const key = latinKey(pressed).toLowerCase();
  if (key === 'z') return pressed.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !pressed.shiftKey ? 'redo' : undefined;
}

const BURST_MS = 1_000;

/**
 * Somebody who types a sentence and does not see that no field has the focus must not release an inject with its first
 * R: after a key that means nothing, letters are not commands for a moment.
 */
export class TypingGuard {
  private strayAt = -Infinity;

  constructor(private readonly now: () => number = () => performance.now()) {}

  heard(pressed: Pressed, target: { tagName: string; isContentEditable: boolean }): KeyName | undefined {
    const name = keyOf(pressed, target);
    if (isField(target)) return name;
    const isStray = name === undefined && pressed.key.length === 1 && !pressed.ctrlKey && !pressed.metaKey;
    const inBurst = this.now() - this.strayAt < BURST_MS;
    if (isStray || (inBurst && pressed.key.length === 1)) {
      this.strayAt = this.now();
      return undefined;
    }
    return name;
  }
}

function isField({ tagName, isContentEditable }: { tagName: string; isContentEditable: boolean }): boolean {
  return ['INPUT', 'TEXTAREA', 'SELECT'].includes(tagName) || isContentEditable;
}

function latinKey({ key, code }: Pressed): string {
  if (/^[\x20-\x7e]$/.test(key) || key.length > 1) return key.length === 1 ? key.toLowerCase() : key;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? /^Digit(\d)$/.exec(code)?.[1] ?? key;
}
