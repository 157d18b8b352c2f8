import type { Api } from './api.ts';
import type { ServerClock } from '../exerciseClock.ts';
import type { LiveApp } from './liveApp.ts';
import { stamped } from './stamped.ts';

/** Tells and asks by HTTP until there is nothing more to tell and nothing more to come. */
export async function syncByHttp(
  api: Api,
  exercise: string,
  clock: ServerClock,
  app: Pick<LiveApp, 'nextRequest' | 'leaves' | 'answered'>,
  goOn: () => boolean = () => true,
): Promise<void> {
  for (let again = true; again && goOn();) {
    const request = await app.nextRequest();
    if (app.leaves && !(await app.leaves(request, () => api.reach()))) continue;
    let askedAt = clock.deviceNow();
    const response = await api.sync(exercise, () => stamped(request, (askedAt = clock.deviceNow()), clock));
    clock.heard(askedAt, response.now);
    const moreToTell = await app.answered(response, request);
    again = response.more || moreToTell;
  }
}
