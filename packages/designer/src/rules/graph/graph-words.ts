import type { GraphNode } from './rule-graph.ts'

/** What the things in a graph are called, and what stands there in the data it is tried on. */
export interface GraphWords {
  readonly name: (node: GraphNode) => string
  /** Empty where there is no one value: a column of many rows. */
  readonly value: (node: GraphNode) => string
}
