import { codeOf } from '../../shared/live/problem.ts';
import type { Devices } from './devices.svelte.ts';

type Book = Pick<Devices, 'phoneNumbers' | 'enterNumber' | 'forgetNumber'>;

const SHOWN_DIGITS = 3;

/** As much of it as tells whoever has just entered it that it is the one, and nobody who looks over their shoulder. */
export const lastDigits = (number: string): string => `…${number.slice(-SHOWN_DIGITS)}`;

/** The number of one person's phone, which is read when somebody asks for it and kept nowhere here. */
export class PhoneNumber {
  state: 'loading' | 'off' | 'ready' | 'going' = $state('loading');
  known = $state('');
  problem = $state<string>();

  constructor(
    private readonly book: Book,
    private readonly person: string,
  ) {}

  load(): Promise<boolean> {
    return this.tried(async () => {
      const { on, numbers } = await this.book.phoneNumbers();
      this.known = numbers.find(({ person }) => person === this.person)?.number ?? '';
      return on;
    });
  }

  save(written: string): Promise<boolean> {
    return this.tried(async () => {
      this.known = await this.book.enterNumber(this.person, written);
      return true;
    });
  }

  remove(): Promise<boolean> {
    return this.tried(async () => {
      await this.book.forgetNumber(this.person);
      this.known = '';
      return true;
    });
  }

  /** Whether it was done. */
  private async tried(step: () => Promise<boolean>): Promise<boolean> {
    if (this.state !== 'loading') this.state = 'going';
    this.problem = undefined;
    try {
      this.state = (await step()) ? 'ready' : 'off';
      return true;
    } catch (error) {
      this.problem = codeOf(error);
      this.state = 'ready';
      return false;
    }
  }
}
