import { patternOf } from '@tianbao/edit'
import { type GridCell, parseText, type SheetPart, type TextPart } from '@tianbao/sheet'
import type { CatalogNode, DeclaredField, Rule, Template } from '@tianbao/template'
import { say } from '../../messages/messages.ts'
import type { CellFace, FacePiece, FieldChip } from './cell-face.ts'
import { computedWords, shareWords } from './computed-words.ts'
import type { DesignShape } from './design-shape.ts'

/** What faces are made from. */
export interface FaceWorld {
  readonly template: Template
  readonly design: DesignShape
  readonly parts: ReadonlyMap<string, SheetPart>
  fieldAt(pattern: string): DeclaredField | null
  computedBy(pattern: string): Rule | null
}

/** What one cell of the canvas shows. */
export function drawFace(world: FaceWorld, cell: GridCell): CellFace {
  const part = world.parts.get(cell.from.part)
  const row = cell.from.row ?? ''
  const look = part?.look ?? {}
  const instance = part?.kind === 'column' ? world.design.instances.get(row) : undefined
  if (instance !== undefined) {
    const words = instanceWords(world, cell, instance)
    return { tone: 'instance', pieces: words === '' ? [] : [{ words }], look, hint: '' }
  }
  if (cell.kind === 'level') return levelFace(world, cell, look)
  const text = part?.kind === 'head' ? headText(world, part) : part?.text
  if (text === undefined || text === '') return { tone: 'empty', pieces: [], look, hint: '' }
  const base = part?.kind === 'column' ? row : (cell.from.row ?? '')
  const pieces = parseText(text).map((hole) => pieceOf(world, hole, baseOf(part, base)))
  const chips = pieces.flatMap((piece) => ('chip' in piece ? [piece.chip] : []))
  if (chips.length === 0) return { tone: 'label', pieces, look, hint: '' }
  // A line of a group that lacks the field has an empty cell there.
  if (part?.kind === 'column' && cell.kind === 'empty') return { tone: 'empty', pieces: [], look, hint: '' }
  return { tone: 'field', pieces, look, hint: pieces.length === 1 ? hintOf(world, chips[0]) : '' }
}

/** The row that holes of a part are below: a column's data row, the item of a repeated stack, or the whole form. */
function baseOf(part: SheetPart | undefined, row: string): string {
  if (part?.kind === 'column') return patternOf(row)
  return row.includes('#') && !row.includes('/') ? patternOf(row) : ''
}

function headText({ fieldAt }: FaceWorld, { text, column, band }: SheetPart): string | undefined {
  if (text !== undefined || column?.cell === undefined || band?.band !== 'table') return text
  const [hole] = parseText(column.cell)
  const [rows] = [band.rows].flat()
  return hole?.kind === 'field' ? fieldAt(`${rows}.*.${hole.path}`)?.title : undefined
}

function pieceOf(world: FaceWorld, hole: TextPart, base: string): FacePiece {
  const { template } = world
  if (hole.kind === 'literal') return { words: hole.text }
  if (hole.kind === 'field') return { chip: chipOf(world, base === '' ? hole.path : `${base}.${hole.path}`) }
  if (hole.name === 'year') return { words: String(template.year + hole.offset), year: hole.offset }
  if (hole.name === 'unit') return { words: template.currency.unit }
  return { words: hole.name === 'index' ? '1' : `{$${hole.name}}` }
}

/** A line of money is called after its line, and its columns of former years after their year. */
function chipOf({ fieldAt, computedBy, template }: FaceWorld, field: string): FieldChip {
  const declared = fieldAt(field)
  const rule = computedBy(field)
  return {
    field,
    kind: declared?.kind ?? '',
    title: shareWords(rule) ?? titleOf(declared, fieldAt, field, template.year),
    isRequired: declared?.isRequired ?? false,
    computedBy: rule?.id ?? null,
  }
}

function titleOf(
  declared: DeclaredField | null,
  fieldAt: FaceWorld['fieldAt'],
  field: string,
  year: number,
): string {
  if (declared === null) return field
  // A field of the form itself stands in no line.
  const above = field.slice(0, Math.max(0, field.lastIndexOf('.')))
  const line = above === '' || above.endsWith('.*') ? null : fieldAt(above)
  if (declared.year !== null && declared.year !== 0) return say('chip.year', { year: year + declared.year })
  if (line !== null && declared.year === 0 && line.title !== '') return line.title
  return declared.title || line?.title || declared.called
}

function hintOf({ fieldAt, computedBy }: FaceWorld, chip: FieldChip | undefined): string {
  if (chip === undefined) return ''
  if (chip.computedBy !== null) return computedWords(computedBy(chip.field))
  const declared = fieldAt(chip.field)
  const length = declared?.schema.maxLength
  if (declared?.kind === 'long-text' && typeof length === 'number') return say('chip.length', { length })
  if (declared?.kind === 'target') return say('chip.target')
  return ''
}

function levelFace({ design, fieldAt }: FaceWorld, cell: GridCell, look: CellFace['look']): CellFace {
  const row = cell.from.row ?? ''
  const level = cell.level ?? 1
  const every = design.every.get(row)
  if (every !== undefined)
    return {
      tone: 'field',
      pieces: [{ level: every.catalog?.levels[level - 1] ?? say('chip.level', { level }) }],
      look,
      hint: '',
    }
  const named = level === 1 ? row.slice(0, row.lastIndexOf('.')) : row
  const words = fieldAt(patternOf(named))?.title ?? ''
  return { tone: 'label', pieces: [{ words }], look, hint: '' }
}

/** What an indicator's row will say: its name, and what the catalog gives it. */
function instanceWords(
  { parts }: FaceWorld,
  cell: GridCell,
  { node, above }: { readonly node: CatalogNode; readonly above: readonly string[] },
): string {
  if (cell.kind === 'level') return above[(cell.level ?? 1) - 1] ?? ''
  const text = parts.get(cell.from.part)?.text ?? ''
  return parseText(text)
    .map((hole) => {
      if (hole.kind === 'literal') return hole.text
      if (hole.kind === 'variable') return ''
      if (hole.path === 'name') return node.name
      const value = node.defaults?.[hole.path]
      return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    })
    .join('')
}

/** Words outside of the table, with the form's own fields in them. */
export function drawWords(world: FaceWorld, text: string): CellFace {
  return {
    tone: 'label',
    pieces: parseText(text).map((hole) => pieceOf(world, hole, '')),
    look: {},
    hint: '',
  }
}
