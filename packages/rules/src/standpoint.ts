import type { Json } from '@tianbao/edit'
import { Frame, type Surroundings } from './frame.ts'
import type { Instance } from './instances.ts'
import { evaluationLimits } from './limits.ts'
import type { PlannedRule } from './plan.ts'
import type { Row } from './rows.ts'
import type { Tree } from './tree.ts'

/** The one frame of a run, set where an instance runs: its row, what stands around it, and what it may spend. */
export class Standpoint {
  readonly frame: Frame
  private readonly tree: Tree
  private readonly around: Surroundings
  /** The rule whose rows have values in common that still hold; null where none do. */
  private sharing: PlannedRule | null = null
  private row: Row | null = null

  /** `context` is read as it is at the time. */
  constructor(tree: Tree, context: Readonly<Record<string, Json>>) {
    this.tree = tree
    this.around = {
      row: null,
      group: () => (this.row === null ? null : (tree.get(this.row.steps.slice(0, -1)) ?? null)),
      parent: () => this.contentOf(this.row?.parent ?? null),
      index: 0,
      context,
      data: tree.root,
      named: [],
      shared: [],
    }
    this.frame = new Frame(evaluationLimits, this.around)
  }

  /** What rows have in common no longer holds: the data changed. */
  forget(): void {
    this.sharing = null
  }

  set({ rule, row }: Instance, fuel: number): void {
    this.frame.reset(fuel)
    this.around.named.fill(undefined, 0, rule.lets.length)
    if (this.sharing !== rule && this.around.shared.length > 0) this.around.shared = []
    this.sharing = rule
    this.row = row
    if (row === null) return
    this.around.row = this.contentOf(row)
    this.around.index = row.index
  }

  private contentOf(row: Row | null): Json {
    return row === null ? null : (row.content ?? this.tree.get(row.steps) ?? null)
  }
}
