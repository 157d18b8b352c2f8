import { beforeEach, describe, expect, test } from 'vitest';
import type { Api } from '../../shared/live/api.ts';
import { NoConnection, Problem } from '../../shared/live/problem.ts';
import { KeptMap, MOST_TILES } from './keptMap.ts';

const MAP = {
  given: true,
  attribution: '© Somebody',
  minZoom: 0,
  maxZoom: 16,
  version: '1',
  bounds: [-180, -85, 180, 85] as const,
};
const AREA = { centre: { latitude: 45.5942, longitude: 11.6029 }, radiusMetres: 2_000 };

/** A browser's, as far as it is used here. */
class FakeCache {
  readonly entries = new Map<string, Response>();
  match = (key: string) => Promise.resolve(this.entries.get(key)?.clone());
  keys = () => Promise.resolve([...this.entries.keys()]);
  put = (key: string, response: Response) => {
    this.entries.set(key, response);
    return Promise.resolve();
  };
}

let cache: FakeCache;
let asked: string[];
let isOnline: boolean;
let version: string;
let kept: KeptMap;

beforeEach(() => {
  cache = new FakeCache();
  asked = [];
  isOnline = true;
  version = '1';
  const storage = {
    open: () => Promise.resolve(cache),
    delete: () => {
      cache = new FakeCache();
      return Promise.resolve(true);
    },
  } as unknown as CacheStorage;
  const reached = <T>(answer: T): Promise<T> =>
    isOnline ? Promise.resolve(answer) : Promise.reject(new NoConnection());
  const api = {
    authorized: () => reached({ ...MAP, version }),
    authorizedBlob: (path: string) => {
      asked.push(path);
      if (path.includes('/3/')) return Promise.reject(new Problem('not-found', 404));
      return reached(new Blob(['picture'], { type: 'image/png' }));
    },
  } as unknown as Api;
  kept = new KeptMap(api, 'demo', storage);
});

describe('the map that a phone keeps', () => {
  test('is there without a network, and says how much it is', async () => {
    const map = (await kept.about())!;
    const told: number[] = [];
    await kept.keep(map, AREA, (done) => told.push(done));
    const { tiles, bytes } = await kept.size();
    const came = asked.length;
    isOnline = false;

    expect(await kept.about()).toMatchObject({ version: '1', attribution: '© Somebody' });
    expect(await (await kept.picture(map, { zoom: 0, column: 0, row: 0 })).text()).toBe('picture');
    expect(asked).toHaveLength(came);
    expect(tiles).toBeGreaterThan(10);
    expect(tiles).toBeLessThanOrEqual(MOST_TILES);
    expect(bytes).toBe(tiles * 'picture'.length);
    expect(told.at(-1)).toBe(came);
  });

  test('goes on where it was broken off, and asks for nothing twice', async () => {
    const map = (await kept.about())!;
    isOnline = false;
    await expect(kept.keep(map, AREA, () => {})).rejects.toThrow(NoConnection);
    isOnline = true;
    await kept.keep(map, AREA, () => {});
    const all = asked.length;
    await kept.keep(map, AREA, () => {});

    expect(asked.slice(all).every((path) => path.includes('/3/'))).toBe(true);
  });

  test('says that parts are missing until all of the area is here', async () => {
    const map = (await kept.about())!;
    expect(await kept.isBrokenOff(map, AREA)).toBe(false);
    let left = 3;
    await expect(
      kept.keep(map, AREA, () => {
        if (left-- === 0) isOnline = false;
      }),
    ).rejects.toThrow(NoConnection);
    expect(await kept.isBrokenOff(map, AREA)).toBe(true);
    isOnline = true;
    await kept.keep(map, AREA, () => {});

    expect(await kept.isBrokenOff(map, AREA)).toBe(false);
    expect(await kept.isBrokenOff(map, { ...AREA, radiusMetres: 3_000 })).toBe(true);
  });

  test('goes when the operator gives another one', async () => {
    await kept.keep((await kept.about())!, AREA, () => {});
    version = '2';
    await kept.about();

    expect(await kept.size()).toEqual({ tiles: 0, bytes: 0 });
  });

  test('a browser without room for it draws it all the same', async () => {
    const poor = new KeptMap({ authorized: () => Promise.resolve(MAP) } as unknown as Api, 'demo', undefined);

    expect(await poor.about()).toMatchObject({ version: '1' });
    expect(await poor.size()).toEqual({ tiles: 0, bytes: 0 });
  });
});
