import type { LintRule } from './lint-rule.ts'
import { alwaysHolds } from './rules/always-holds.ts'
import { bareNumber } from './rules/bare-number.ts'
import { catalogRoom } from './rules/catalog-room.ts'
import { clauseBands } from './rules/clause-bands.ts'
import { clauseConflict } from './rules/clause-conflict.ts'
import { clauseMaximum } from './rules/clause-maximum.ts'
import { clauseNote } from './rules/clause-note.ts'
import { clauseOverlap } from './rules/clause-overlap.ts'
import { clausePoints } from './rules/clause-points.ts'
import { clauseTarget } from './rules/clause-target.ts'
import { clauseUnread } from './rules/clause-unread.ts'
import { constantRule } from './rules/constant-rule.ts'
import { contradictoryChecks } from './rules/contradictory-checks.ts'
import { emptyNode } from './rules/empty-node.ts'
import { freeRoom } from './rules/free-room.ts'
import { gradeBands } from './rules/grade-bands.ts'
import { kindType } from './rules/kind-type.ts'
import { laterSource } from './rules/later-source.ts'
import { levelBeyond } from './rules/level-beyond.ts'
import { misplacedWord } from './rules/misplaced-word.ts'
import { neverHolds } from './rules/never-holds.ts'
import { noField } from './rules/no-field.ts'
import { noMessage } from './rules/no-message.ts'
import { noNotes } from './rules/no-notes.ts'
import { noOptions } from './rules/no-options.ts'
import { noPlace } from './rules/no-place.ts'
import { noTitle } from './rules/no-title.ts'
import { overfullLabel } from './rules/overfull-label.ts'
import { ownSource } from './rules/own-source.ts'
import { partStep } from './rules/part-step.ts'
import { pointsSum } from './rules/points-sum.ts'
import { poolPoints } from './rules/pool-points.ts'
import { ratioBase } from './rules/ratio-base.ts'
import { reducedChange } from './rules/reduced-change.ts'
import { repeatedCatalogId } from './rules/repeated-catalog-id.ts'
import { repeatedTitle } from './rules/repeated-title.ts'
import { requiredInOptional } from './rules/required-in-optional.ts'
import { requiredWhileShut } from './rules/required-while-shut.ts'
import { shortBranch } from './rules/short-branch.ts'
import { starDisagrees } from './rules/star-disagrees.ts'
import { steepPenalty } from './rules/steep-penalty.ts'
import { titleLevel } from './rules/title-level.ts'
import { unboundedText } from './rules/unbounded-text.ts'
import { unfitDefault } from './rules/unfit-default.ts'
import { unknownCatalog } from './rules/unknown-catalog.ts'
import { unknownColumn } from './rules/unknown-column.ts'
import { unknownEach } from './rules/unknown-each.ts'
import { unknownHole } from './rules/unknown-hole.ts'
import { unknownOrder } from './rules/unknown-order.ts'
import { unknownPlace } from './rules/unknown-place.ts'
import { unknownRequired } from './rules/unknown-required.ts'
import { unknownRows } from './rules/unknown-rows.ts'
import { unknownTarget } from './rules/unknown-target.ts'
import { unplacedField } from './rules/unplaced-field.ts'
import { unreachableCell } from './rules/unreachable-cell.ts'
import { unreachableRequired } from './rules/unreachable-required.ts'
import { unusedCatalog } from './rules/unused-catalog.ts'
import { unusedColumns } from './rules/unused-columns.ts'
import { unusedName } from './rules/unused-name.ts'
import { unusualFormula } from './rules/unusual-formula.ts'
import { yearHead } from './rules/year-head.ts'
import { yearOrder } from './rules/year-order.ts'

/** Everything that the linter looks for. */
export const lintRules: readonly LintRule[] = Object.freeze([
  alwaysHolds,
  bareNumber,
  catalogRoom,
  clauseBands,
  clauseConflict,
  clauseMaximum,
  clauseOverlap,
  clauseNote,
  clausePoints,
  clauseTarget,
  clauseUnread,
  gradeBands,
  partStep,
  steepPenalty,
  constantRule,
  contradictoryChecks,
  emptyNode,
  freeRoom,
  kindType,
  laterSource,
  levelBeyond,
  misplacedWord,
  neverHolds,
  noField,
  noMessage,
  noNotes,
  noOptions,
  noPlace,
  noTitle,
  overfullLabel,
  ownSource,
  pointsSum,
  poolPoints,
  ratioBase,
  reducedChange,
  repeatedCatalogId,
  repeatedTitle,
  requiredInOptional,
  requiredWhileShut,
  shortBranch,
  starDisagrees,
  titleLevel,
  unboundedText,
  unfitDefault,
  unknownCatalog,
  unknownColumn,
  unknownEach,
  unknownHole,
  unknownOrder,
  unknownPlace,
  unknownRequired,
  unknownRows,
  unknownTarget,
  unplacedField,
  unreachableCell,
  unreachableRequired,
  unusedCatalog,
  unusedColumns,
  unusedName,
  unusualFormula,
  yearHead,
  yearOrder,
])
