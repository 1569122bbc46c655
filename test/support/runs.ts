/** How many cases a property is tried with: 20,000 in CI, fewer while somebody works. `FC_RUNS` sets any number. */
export const runs = { numRuns: Number(process.env.FC_RUNS ?? (process.env.CI ? 20_000 : 500)) };
