/** How many cases a property is tried with: 20,000 in CI, fewer while somebody works. `FC_RUNS` sets any number. */
export const runs = {
  numRuns: Number(process.env.FC_RUNS ?? (process.env.CI ? 20_000 : 500)),
  // that a mutant is noticed is enough: nobody wants the shortest case of it
  endOnFailure: 'STRYKER_MUTATOR_WORKER' in process.env,
};
