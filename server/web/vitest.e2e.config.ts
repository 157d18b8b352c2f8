import { defineConfig } from 'vitest/config';

// Browser tests of the built apps: `npm run build` first.
export default defineConfig({
  test: {
    include: ['phone/e2e/**/*.e2e.ts', 'console/e2e/**/*.e2e.ts', 'e2e/**/*.e2e.ts'],
    // Against hanging only: two cores share a server, two browsers and whatever else runs there.
    testTimeout: 240_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
  },
});
