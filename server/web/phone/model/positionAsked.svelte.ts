import type { Database } from '../keep/database.ts';
import type { View } from './view.ts';

const CONSENT_ANSWERED = 'consent-answered';

/** Whether somebody was asked on this device if its position may be sent: each device asks once. */
export class PositionAsked {
  /** True until it is known that there is no answer yet. */
  isAnswered = $state(true);

  constructor(private readonly database: Database) {}

  async load(): Promise<void> {
    this.isAnswered = (await this.database.get('remembered', CONSENT_ANSWERED)) !== undefined;
  }

  /** Without an area, and after ENDEX, nobody's position is kept. */
  isToBeAsked({ me, exercise, clock, consents }: Pick<View, 'me' | 'exercise' | 'clock' | 'consents'>): boolean {
    return (
      me !== undefined &&
      exercise?.area !== undefined &&
      clock?.phase !== 'ended' &&
      !this.isAnswered &&
      !consents.includes('position')
    );
  }

  async answer(): Promise<void> {
    await this.database.put('remembered', { name: CONSENT_ANSWERED, value: true });
    this.isAnswered = true;
  }
}
