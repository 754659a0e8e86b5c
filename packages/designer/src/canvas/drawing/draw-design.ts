import { type Grid, type GridCell, place, readParts, type SheetPart } from '@tianbao/sheet'
import { createLookup, type GridLookup, planSheet, type RowPlan, type SheetPlan } from '@tianbao/sheet-react'
import { type DeclaredField, type Rule, readFields, type Template } from '@tianbao/template'
import { type CellFace, isSameFace } from './cell-face.ts'
import { computedFields } from './computed-fields.ts'
import { type DesignShape, designShape } from './design-shape.ts'
import { drawFace, type FaceWorld } from './draw-faces.ts'

/** What cells show: a cell of a later grid that the same thing drew shows the same. */
export interface Faces {
  get(cell: GridCell): CellFace | undefined
}

/** A template as it lies on the canvas: the same grid and plan that the page draws which fills it, and what each cell shows. */
export interface Drawing {
  readonly template: Template
  readonly grid: Grid
  readonly plan: SheetPlan
  readonly lookup: GridLookup
  readonly design: DesignShape
  readonly parts: ReadonlyMap<string, SheetPart>
  readonly faces: Faces
  /** What each row shows, in the order of its parts; the same object as before where nothing in it changed. */
  readonly rowFaces: ReadonlyMap<RowPlan, readonly CellFace[]>
  fieldAt(pattern: string): DeclaredField | null
  computedBy(pattern: string): Rule | null
}

/** Rows of a block: what a gesture has painted anew, and what lies ready beyond what is seen, goes by whole blocks. */
const blockRows = 16

const emptySheet = {
  page: { size: 'A4', orientation: 'portrait', margins: { top: 15, right: 15, bottom: 15, left: 15 } },
  columns: [],
  bands: [],
} as const

/**
 * Draws a template. Rows that a former drawing drew the same are the same objects, so that a gesture re-draws the rows
 * that it reaches and nothing else. Linear in the cells.
 */
export function drawDesign(template: Template, former?: Drawing): Drawing {
  if (former?.template === template) return former
  const sheet = template.sheet ?? emptySheet
  const isSchemaSame = former?.template.schema === template.schema
  const fieldAt = isSchemaSame && former ? former.fieldAt : readFields(template.schema)
  const computedBy =
    former && former.template.rules === template.rules
      ? former.computedBy
      : computedFields(template.rules ?? [])
  const design = designShape(template, fieldAt)
  const grid = place(sheet, design.shape)
  const plan = planSheet(grid, { ends: new Set(), isPlaced: () => false, few: blockRows }, former?.plan)
  const parts = former && former.template.sheet === sheet ? former.parts : readParts(sheet)
  const world = { template, design, parts, fieldAt, computedBy }
  const lookup = createLookup(grid)
  const faces = facesOf(world, grid, former)
  return {
    template,
    grid,
    plan,
    lookup,
    design,
    parts,
    faces,
    rowFaces: rowFacesOf(plan, lookup, faces, former),
    fieldAt,
    computedBy,
  }
}

function facesOf(world: FaceWorld, grid: Grid, former: Drawing | undefined): Faces {
  const { template, fieldAt, computedBy } = world
  const areWordsSame =
    former?.template.year === template.year && former.template.currency === template.currency
  const areFieldsSame = former?.fieldAt === fieldAt && former.computedBy === computedBy
  // By what drew a cell: that stays the same object where its row came to stand elsewhere.
  const faces = new Map<GridCell['from'], CellFace>()
  for (const cell of grid.cells) {
    const was = areWordsSame ? former.faces.get(cell) : undefined
    const isKept = was !== undefined && (areFieldsSame || !was.pieces.some((piece) => 'chip' in piece))
    faces.set(cell.from, isKept ? was : drawFace(world, cell))
  }
  return { get: (cell) => faces.get(cell.from) }
}

function rowFacesOf(
  plan: SheetPlan,
  lookup: GridLookup,
  faces: Faces,
  former: Drawing | undefined,
): ReadonlyMap<RowPlan, readonly CellFace[]> {
  const found = new Map<RowPlan, readonly CellFace[]>()
  for (const [at, row] of plan.rows.entries()) {
    const was = former?.rowFaces.get(row)
    // A row that is drawn as before may keep the cells of the former grid: the new ones stand at the same columns.
    const now = row.parts.map((part, index) => {
      const cell = lookup.at(at, part.cell.column)
      const face = (cell && faces.get(cell)) ?? nothing
      const before = was?.[index]
      return before !== undefined && isSameFace(before, face) ? before : face
    })
    const isSame = was !== undefined && was.length === now.length && now.every((face, i) => face === was[i])
    found.set(row, isSame ? was : now)
  }
  return found
}

const nothing: CellFace = { tone: 'empty', pieces: [], look: {}, hint: '' }
