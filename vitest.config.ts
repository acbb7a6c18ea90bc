import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** What needs more than the code itself, and therefore is a project of its own. */
const apart = {
  simulation: ['test/simulation/**/*.test.ts'],
  house: ['test/house/**/*.test.ts'],
  local: ['test/local/**/*.test.ts'],
  infra: ['test/infra/**/*.test.ts'],
  journeys: ['test/journeys/**/*.test.ts', 'test/matrix/**/*.test.ts', 'test/faults/**/*.test.ts'],
};

const setupAt = (file: string) => (existsSync(file) ? { globalSetup: [file] } : {});

// Projects run one after the other (groupOrder), so that what starts a runtime or a synthesis has the two cores of a small machine to itself.
export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    globals: false,
    maxWorkers: 2,
    reporters: process.env.GITHUB_ACTIONS ? ['default', 'github-actions'] : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: Object.values(apart).flat(),
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'simulation', include: apart.simulation, testTimeout: 120_000, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: { name: 'house', include: apart.house, testTimeout: 60_000, hookTimeout: 60_000, sequence: { groupOrder: 2 } },
      },
      {
        extends: true,
        test: { name: 'local', include: apart.local, testTimeout: 20_000, hookTimeout: 30_000, sequence: { groupOrder: 3 } },
      },
      {
        extends: true,
        test: {
          name: 'infra',
          include: apart.infra,
          ...setupAt('test/infra/setup.ts'),
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 4 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: apart.journeys,
          ...setupAt('test/support/local-runtime.ts'),
          // They share one runtime with its functions in further processes: a second worker would only make timeouts likelier.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 5 },
        },
      },
    ],
  },
});
