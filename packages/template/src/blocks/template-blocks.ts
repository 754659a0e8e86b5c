import type { Block } from './block.ts'
import goalsOneByOne from './goals.json' with { type: 'json' }
import indicatorsOfTwoLevels from './indicators-2.json' with { type: 'json' }
import indicatorsOfThreeLevels from './indicators-3.json' with { type: 'json' }
import moneyTable from './money-table.json' with { type: 'json' }
import printedNotes from './notes.json' with { type: 'json' }
import projectTable from './project-table.json' with { type: 'json' }
import signatureRows from './signature.json' with { type: 'json' }

/** Every ready block, in the order in which a person is offered them. A new one is one file, and one line here. */
export const templateBlocks: readonly Block[] = Object.freeze(
  [
    moneyTable,
    projectTable,
    indicatorsOfThreeLevels,
    indicatorsOfTwoLevels,
    goalsOneByOne,
    signatureRows,
    printedNotes,
  ].map(
    // JSON is read with wider types than a block has; the sweep of blocks proves them.
    (block) => Object.freeze(block as unknown as Block),
  ),
)
