import { defineConfig } from 'vitest/config';
import { LongestFirst } from './e2e/longestFirst.ts';

// Browser tests of the built apps: `npm run build` first.
export default defineConfig({
  test: {
    include: ['phone/e2e/**/*.e2e.ts', 'console/e2e/**/*.e2e.ts', 'e2e/**/*.e2e.ts'],
    // Against hanging only: two cores share a server, two browsers and whatever else runs there.
    testTimeout: 240_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
    // The files of a worker share its server and its browser.
    isolate: false,
    globalSetup: './e2e/oneFolder.ts',
    setupFiles: ['./e2e/whatWasThere.ts'],
    sequence: { sequencer: LongestFirst },
  },
});
