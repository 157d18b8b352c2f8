import { describe, expect, test } from 'vitest';
import { wholePart } from './wholePart.ts';

const EBML = [0x1a, 0x45, 0xdf, 0xa3, 0x84, 1, 2, 3, 4];
const SEGMENT = [0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
const TRACKS = [0x16, 0x54, 0xae, 0x6b, 0x85, 0xae, 0x83, 0x83, 0x81, 0x02];
const CLUSTER = [0x1f, 0x43, 0xb6, 0x75, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
const TIME = [0xe7, 0x81, 0x00];
const BLOCK = [0xa3, 0x85, 0x81, 0x00, 0x00, 0x80, 0x7f];
const LONG_BLOCK = [0xa3, 0x40, 0x05, 0x81, 0x00, 0x00, 0x80, 0x7f];
const BEFORE = [...EBML, ...SEGMENT, ...TRACKS, ...CLUSTER, ...TIME];

const box = (name: string, content: number[]): number[] => [
  0,
  0,
  0,
  8 + content.length,
  ...new TextEncoder().encode(name),
  ...content,
];

const bytes = async (type: 'audio/webm' | 'audio/mp4' | 'audio/ogg', ...all: number[]): Promise<number[]> => [
  ...new Uint8Array(await (await wholePart(new Blob([Uint8Array.from(all)]), type)).arrayBuffer()),
];

describe('sound whose page ended while it was recorded', () => {
  test('is as it is where its last block is whole', async () => {
    const all = [...BEFORE, ...BLOCK, ...LONG_BLOCK];
    expect(await bytes('audio/webm', ...all)).toEqual(all);
  });

  test.each([1, 2, 4, 6])('ends before a block of which %i bytes are there', async (there) => {
    const all = [...BEFORE, ...BLOCK];
    expect(await bytes('audio/webm', ...all, ...BLOCK.slice(0, there))).toEqual(all);
    expect(await bytes('audio/webm', ...all, ...LONG_BLOCK.slice(0, there))).toEqual(all);
  });

  test('ends before a cluster whose length is cut off', async () => {
    const all = [...BEFORE, ...BLOCK];
    expect(await bytes('audio/webm', ...all, ...CLUSTER.slice(0, 7))).toEqual(all);
  });

  test('of an iPhone ends with its last whole box', async () => {
    const all = [...box('ftyp', [1, 2]), ...box('moof', [3]), ...box('mdat', [4, 5, 6])];
    expect(await bytes('audio/mp4', ...all)).toEqual(all);
    expect(await bytes('audio/mp4', ...all, ...box('moof', [7, 8]).slice(0, 9))).toEqual(all);
    expect(await bytes('audio/mp4', ...all, 0, 0)).toEqual(all);
  });

  test('of another kind is as it is', async () => {
    expect(await bytes('audio/ogg', 1, 2, 3)).toEqual([1, 2, 3]);
  });

  test('keeps its type', async () => {
    expect((await wholePart(new Blob([Uint8Array.from(BEFORE)]), 'audio/webm')).type).toBe('audio/webm');
  });
});
