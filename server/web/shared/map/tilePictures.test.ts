import { beforeEach, describe, expect, test } from 'vitest';
import { tileKey, type TileId } from './basemap.ts';
import { Problem } from '../live/problem.ts';
import { TilePictures } from './tilePictures.ts';

const tile = (column: number): TileId => ({ zoom: 9, column, row: 0 });
const settled = async () => {
  for (let turn = 0; turn < 5_000; turn++) await Promise.resolve();
};

let asked: string[];
let dropped: string[];
let arrivals: number;
let answer: (tile: TileId) => Promise<Blob>;
let pictures: TilePictures<string>;

beforeEach(() => {
  asked = [];
  dropped = [];
  arrivals = 0;
  answer = () => Promise.resolve(new Blob());
  let count = 0;
  pictures = new TilePictures<string>(
    (wanted) => {
      asked.push(tileKey(wanted));
      return answer(wanted);
    },
    () => Promise.resolve(`picture ${count++}`),
    (picture) => dropped.push(picture),
    () => arrivals++,
  );
});

describe('pictures of tiles', () => {
  test('what is wanted comes once', async () => {
    pictures.want([tile(1)]);
    pictures.want([tile(1)]);
    await settled();
    pictures.want([tile(1)]);

    expect(asked).toEqual(['9/1/0']);
    expect(arrivals).toBe(1);
    expect(pictures.get(tile(1))).toBe('picture 0');
  });

  test('few are asked for at once, and what is no more on the screen never', () => {
    answer = () => new Promise(() => {});
    pictures.want(Array.from({ length: 50 }, (_, column) => tile(column)));
    pictures.want([tile(60)]);

    expect(asked).toHaveLength(6);
  });

  test('what is not there is not asked for again, and what failed is', async () => {
    answer = ({ column }) => Promise.reject(column === 1 ? new Problem('not-found', 404) : new Error('no network'));
    pictures.want([tile(1), tile(2)]);
    await settled();
    pictures.want([tile(1), tile(2)]);
    await settled();

    expect(asked).toEqual(['9/1/0', '9/2/0', '9/2/0']);
    expect(arrivals).toBe(2);
    expect([tile(1), tile(2), tile(3)].map((one) => pictures.isMissing(one))).toEqual([true, true, false]);

    answer = () => Promise.resolve(new Blob());
    pictures.want([tile(2)]);
    await settled();
    expect(pictures.isMissing(tile(2))).toBe(false);
  });

  test('the oldest are dropped, and all when it is over', async () => {
    pictures.want(Array.from({ length: 300 }, (_, column) => tile(column)));
    await settled();

    expect(dropped).toHaveLength(300 - 256);
    pictures.clear();
    expect(dropped).toHaveLength(300);
  });
});
