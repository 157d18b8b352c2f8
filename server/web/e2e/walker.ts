import type { Api } from '../shared/live/api.ts';
import { uuid7 } from '../shared/uuid7.ts';
import type { Stage } from './stage.ts';

const METRES_PER_DEGREE = 111_195;

interface Answer {
  cursor: number;
  items: { kind: string; id: string }[];
}

/** Somebody's phone, as a program that says where it is. */
export class Walker {
  private cursor = 0;

  private constructor(
    private readonly api: Api,
    private readonly sync: string,
  ) {}

  /** Who has agreed that the position is given. */
  static async of(stage: Stage, person: string): Promise<Walker> {
    const api = await stage.programOf(person);
    await api.authorized('POST', stage.path('commands'), { id: uuid7(), type: 'give-consent', to: 'position' });
    return new Walker(api, stage.path('sync'));
  }

  /** Answers what is new for them. */
  async walks(at: { latitude: number; longitude: number }, metresNorth: number, agoMs = 0): Promise<Answer['items']> {
    const now = Date.now();
    const position = {
      latitude: at.latitude + metresNorth / METRES_PER_DEGREE,
      longitude: at.longitude,
      accuracyMetres: 8,
      fixedAt: new Date(now - agoMs).toISOString(),
    };
    const answer = await this.api.authorized<Answer>('POST', this.sync, {
      cursor: this.cursor,
      positions: [position],
      sentAt: new Date(now).toISOString(),
    });
    this.cursor = answer.cursor;
    return answer.items;
  }
}
