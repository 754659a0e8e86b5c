import { createMemory } from '../memory/memory.ts'
import { type ClauseReading, readClause } from './clause.ts'

const memory = createMemory<ClauseReading>({ most: 5000, longest: 1000 })

/** The reading of a clause, each text read once: departments copy their clauses from row to row and year to year. */
export function rememberedClause(text: string): ClauseReading {
  return memory(text, readClause)
}
