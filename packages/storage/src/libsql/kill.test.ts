import { rm } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openStorage } from '../index.ts'
import { start } from '../testing/child.ts'
import { newDirectory } from '../testing/place.ts'

/** So many processes are killed; TIANBAO_KILLS=1000 for the full proof. */
const KILLS = Number(process.env.TIANBAO_KILLS ?? 20)
const SEED = 61

it(`no acknowledged save is lost in ${KILLS} kills, each at another moment`, {
  timeout: KILLS * 20_000,
}, async () => {
  const directory = await newDirectory()
  const moments = fc.sample(fc.integer({ min: 1, max: 200 }), { seed: SEED, numRuns: KILLS })
  let acknowledged = 0
  let coming = start('saving-process.ts', directory, 'r0')
  for (const [round, moment] of moments.entries()) {
    const child = coming
    child.tell()
    // The next one loads its modules meanwhile.
    coming = start('saving-process.ts', directory, `r${round + 1}`)
    // The first line comes before the data is opened: some die right there.
    await child.wrote(moment < 20 ? 1 : moment)
    await child.kill()
    const lastOf = new Map<string, number>()
    for (const line of child.lines.slice(1)) {
      const [id = '', revision] = line.split(' ')
      lastOf.set(id, Number(revision))
      acknowledged++
    }
    const storage = await openStorage({ directory })
    for (const [id, revision] of lastOf) {
      const kept = await storage.getSubmission(id)
      expect(kept, `${id}, killed in round ${round}`).not.toBeNull()
      expect(kept?.revision).toBeGreaterThanOrEqual(revision)
      expect(JSON.parse(kept?.document ?? '')).toMatchObject({ id, revision: kept?.revision })
      const patches = await storage.patchesSince(id, 0)
      expect(patches.map((patch) => patch.revision)).toEqual(
        Array.from({ length: (kept?.revision ?? 1) - 1 }, (_, i) => i + 2),
      )
    }
    await storage.close()
  }
  await coming.kill()
  await rm(directory, { recursive: true })
  expect(acknowledged).toBeGreaterThan(KILLS * 10)
})
