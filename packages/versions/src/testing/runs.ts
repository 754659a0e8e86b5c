/** How many cases a law is tried on: `VERSIONS_RUNS=100000` for a longer run. */
export const runs = Number(process.env.VERSIONS_RUNS ?? 1000)
