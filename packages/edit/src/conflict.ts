import type { Edit } from './edit.ts'
import type { Json } from './json.ts'

/**
 * Why an edit cannot be done:
 * - `changed`: what stands there is not what the edit saw (for a node: its content or its place);
 * - `missing`: a list, node or anchor that it names is not there;
 * - `ambiguous`: two nodes bear an id that it names;
 * - `blocked`: what stands on the way cannot hold what it names (a property of a number, a node in an atomic array);
 * - `taken`: it would bear an id into a list that has it already;
 * - `cycle`: it would move a node into itself;
 * - `identity`: it would set away or change the `id` of a node, or take away the whole tree.
 */
export type ConflictReason = 'changed' | 'missing' | 'ambiguous' | 'blocked' | 'taken' | 'cycle' | 'identity'

/** An edit that cannot be done, what it saw, and what stands there now (absent: nothing). */
export interface Conflict {
  readonly edit: Edit
  readonly reason: ConflictReason
  readonly saw?: Json
  readonly stands?: Json
}

/** A tree after an edit, and the edit as applied: exact in what its inverse needs. */
export interface Applied<E extends Edit = Edit> {
  readonly tree: Json
  readonly edit: E
}

export interface Refused {
  readonly conflict: Conflict
}

/** A conflict as `applyEdit` answers it; absent values leave no property. */
export function refuse(edit: Edit, reason: ConflictReason, saw?: Json, stands?: Json): Refused {
  return {
    conflict: {
      edit,
      reason,
      ...(saw === undefined ? {} : { saw }),
      ...(stands === undefined ? {} : { stands }),
    },
  }
}
