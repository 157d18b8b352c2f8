import { expect, test, vi } from 'vitest';
import { keepAwake } from './awake.ts';

class FakePage extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';

  become(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

class FakeLock {
  released = false;

  async release(): Promise<void> {
    this.released = true;
  }
}

class FakeLocks {
  readonly given: FakeLock[] = [];
  refuses = false;

  async request(): Promise<FakeLock> {
    if (this.refuses) throw new DOMException('battery is low', 'NotAllowedError');
    const lock = new FakeLock();
    this.given.push(lock);
    return lock;
  }

  get held(): number {
    return this.given.filter(({ released }) => !released).length;
  }
}

const soon = () => new Promise((done) => setTimeout(done));
const asPage = (page: FakePage) => page as unknown as Document;

test('the_screen_stays_lit_until_it_is_over', async () => {
  const locks = new FakeLocks();
  const over = keepAwake(asPage(new FakePage()), locks);
  await soon();
  expect(locks.held).toBe(1);

  over();
  await soon();
  expect(locks.held).toBe(0);
});

test('a_page_that_comes_back_asks_again_and_one_that_is_hidden_does_not', async () => {
  const page = new FakePage();
  const locks = new FakeLocks();
  keepAwake(asPage(page), locks);
  await soon();

  page.become('hidden');
  await locks.given[0]!.release();
  await soon();
  expect(locks.held).toBe(0);

  page.become('visible');
  await soon();
  expect(locks.held).toBe(1);
});

test('one_that_is_held_is_not_asked_for_twice', async () => {
  const page = new FakePage();
  const locks = new FakeLocks();
  keepAwake(asPage(page), locks);
  await soon();

  page.become('visible');
  await soon();

  expect(locks.given).toHaveLength(1);
});

test('what_comes_when_it_is_over_is_given_back', async () => {
  const locks = new FakeLocks();
  keepAwake(asPage(new FakePage()), locks)();
  await soon();

  expect(locks.given).toHaveLength(1);
  expect(locks.held).toBe(0);
});

test('a_browser_that_refuses_or_cannot_is_let_be', async () => {
  const page = new FakePage();
  const locks = new FakeLocks();
  locks.refuses = true;
  keepAwake(asPage(page), locks);
  await soon();
  locks.refuses = false;
  page.become('visible');
  await soon();

  expect(locks.held).toBe(1);
  vi.stubGlobal('navigator', {});
  expect(() => keepAwake(asPage(page))()).not.toThrow();
  vi.unstubAllGlobals();
});
