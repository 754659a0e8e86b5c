import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import { type RawTable, writeHtml, writeTsv } from '@tianbao/sheet'
import type { CellLanding, Rect, SheetActs, SheetState } from '@tianbao/sheet-react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { lockedWords } from '../bars/locked-words.ts'
import { say } from '../messages/messages.ts'
import { applyLanding } from './apply-landing.ts'
import { copyBlock } from './copy-block.ts'
import type { LandingGround } from './laid-block.ts'
import { type Landing, type RefusedCell, writtenCells } from './landing.ts'
import type { Naming, Reason } from './landing-reasons.ts'
import { oneCell } from './one-cell.ts'
import { planLanding } from './plan-landing.ts'
import type { ClipboardContent } from './read-block.ts'
import { firstOf, landingPlace, restOf } from './selected-places.ts'

/** A block that is held over the table, and what putting it down would do. */
export interface HeldBlock {
  readonly table: RawTable
  readonly from: 'html' | 'text'
  /** Where it comes to lie. */
  readonly at: Rect
  /** The unit chosen for amounts that say none. */
  readonly unit: string | null
  /** Its rows lie one under another, though their names would know better. */
  readonly isInOrder: boolean
  readonly landing: Landing
  readonly reasons: readonly Reason[]
}

export interface ClipboardState {
  /** A clipboard is being read: the share that is. Null: none is. */
  readonly reading: number | null
  readonly held: HeldBlock | null
}

/** Copying, cutting, pasting, filling and clearing what is selected in a form's table. */
export interface Clipboard {
  readonly acts: SheetActs
  readonly store: StoreApi<ClipboardState>
  /** Reads a clipboard and holds its block over the table; what fits one open cell goes there at once. */
  paste(content: ClipboardContent): Promise<void>
  /** Puts the held block down, as one step. */
  land(): void
  /** Lets go of the held block, or of what is being read. */
  drop(): void
  /** Says in which unit amounts are that say none. */
  chooseUnit(unit: string): void
  /** Lays its rows one under another instead of by their names, or by names again. */
  setInOrder(isInOrder: boolean): void
  close(): void
}

/** What the clipboard needs of the page. */
export interface ClipboardGround {
  readonly form: Form
  readonly sheet: SheetState
  notice(words: string): void
  /** Draws what a held block would do. */
  show(cells: ReadonlyMap<Address, CellLanding>): void
  /** Why a text was not read, in words. */
  issueWords(issue: NonNullable<RefusedCell['issue']>): string
  /** Lets the page paint. */
  pause(): Promise<void>
}

export function createClipboard(ground: ClipboardGround): Clipboard {
  const { form, sheet, notice } = ground
  const store = createStore<ClipboardState>(() => ({ reading: null, held: null }))
  let turn = 0

  const landingGround = (): LandingGround => {
    const lookup = sheet.lookup()
    return {
      form,
      grid: sheet.plan().grid,
      lookup,
      headings(row, column) {
        const cell = lookup.at(row, column)
        return cell ? sheet.headings(cell) : null
      },
    }
  }

  const naming: Naming = {
    column: (address) => headingsAt(sheet, address)?.columns.at(-1) ?? '',
    row: (address) => headingsAt(sheet, address)?.rows.at(-1) ?? '',
  }

  /** Where one stood when the block came to lie where it does. */
  let stood: Rect | null = null

  /** There from the first paste on. */
  let tools: Awaited<ReturnType<typeof loadReader>> | null = null

  const hold = (block: Pick<HeldBlock, 'table' | 'from' | 'unit' | 'isInOrder'>, place: Rect) => {
    if (!tools) return
    stood = place
    const at = sheet.range() ? place : tools.startOfBlock(landingGround(), block.table, place)
    const { table, unit, isInOrder } = block
    const landing = tools.planForeign(landingGround(), { table, at, unit, isInOrder, isForeign: true })
    const reasons = tools.refusalReasons(landing, naming)
    store.setState({ held: { ...block, at, landing, reasons } })
    const coming = (count: number) => say('paste.coming_rows', { count })
    ground.show(tools.landingView(landing, reasons, (address) => form.cell(address).text, coming))
  }

  const drop = () => {
    turn += 1
    store.setState({ reading: null, held: null })
    ground.show(new Map())
  }

  /** A block follows where one stands: by arrows, or where the mouse points. */
  const stop = sheet.subscribeSpot(() => {
    const { held } = store.getState()
    const at = held && landingPlace(sheet)
    if (!at || (at.row === stood?.row && at.column === stood.column)) return
    hold(held, at)
  })

  const tellDone = (code: string, landings: readonly Landing[]) => {
    const count = landings.reduce((sum, landing) => sum + writtenCells(landing).length, 0)
    const refused = landings.flatMap((landing) => landing.refused)
    // What is computed follows what was pasted: nobody has anything to do about it.
    const kept = refused.filter((cell) => !cell.isSame && cell.why !== 'computed').length
    notice(say(kept > 0 ? `${code}_some` : code, { count, kept }))
  }

  const land = (landing: Landing, name: 'paste' | 'fill') => {
    const first = applyLanding(form, landing, name)
    tellDone(`clip.${name}`, [landing])
    return first
  }

  const fillFrom = (from: Rect, over: Rect) => {
    const table = copyBlock(form, sheet.lookup(), from)
    land(planLanding(landingGround(), { table, at: over, unit: null, isForeign: false }), 'fill')
  }

  const refuse = () => {
    const spot = sheet.spot()
    if (spot) notice(lockedWords(form, spot.address))
  }

  const clearSelected = (name: 'clear' | 'cut') => {
    const spot = sheet.spot()
    if (!spot) return
    sheet.cancel()
    const isOneHole = !sheet.hasSeveral() && form.pieces(spot.cell).length > 1
    const addresses = isOneHole ? [spot.address] : sheet.selectedCells().flatMap((cell) => cell.addresses)
    const filled = addresses.filter((address) => isOpenAndTyped(form, address))
    form.gesture(name, () => form.clear(filled))
    if (filled.length === 0 && form.cell(spot.address).isReadonly && name === 'clear') refuse()
    else notice(say(`clip.${name}`, { count: filled.length }))
  }

  const copy = (to: DataTransfer): boolean => {
    const rect = sheet.selected()
    if (!rect) return false
    if (sheet.rects().length > 1) {
      notice(say('clip.several'))
      return true
    }
    const table = copyBlock(form, sheet.lookup(), rect)
    to.setData('text/plain', table.cells.length === 1 ? (table.cells[0]?.text ?? '') : writeTsv(table))
    to.setData('text/html', writeHtml(table))
    notice(say('clip.copied', { count: table.cells.length }))
    return true
  }

  const paste = async (content: ClipboardContent) => {
    const spot = sheet.spot()
    const at = landingPlace(sheet)
    if (!spot || !at) return
    drop()
    const mine = turn
    const isProse = form.cell(spot.address).field.kind === 'long-text' && !sheet.range()
    tools = await loadReader()
    const block = await tools.readBlock(content, isProse, async (share) => {
      store.setState({ reading: share })
      await ground.pause()
    })
    if (mine !== turn) return
    store.setState({ reading: null })
    if (!block.ok) {
      notice(block.issue === 'too_much' ? tooMuchWords(block.tooMuch) : say(`clip.${block.issue}`))
      return
    }
    if (block.table.rows > 1 || block.table.columns > 1 || sheet.range()) {
      hold({ table: block.table, from: block.from, unit: null, isInOrder: false }, at)
      return
    }
    const landing = planLanding(landingGround(), { table: block.table, at, unit: null, isForeign: false })
    const [refused] = landing.refused
    if (!refused) land(landing, 'paste')
    else if (landing.unclear > 0)
      hold({ table: block.table, from: block.from, unit: null, isInOrder: false }, at)
    else
      notice(refused.issue ? ground.issueWords(refused.issue) : say(`clip.why_${refused.why}`, { label: '' }))
  }

  return {
    store,
    paste,
    land() {
      const { held } = store.getState()
      if (!held) return
      drop()
      const first = land(held.landing, 'paste')
      if (first !== null) sheet.goTo(first, { focus: true })
    },
    drop,
    chooseUnit(unit) {
      const { held } = store.getState()
      if (held) hold({ ...held, unit }, stood ?? held.at)
    },
    setInOrder(isInOrder) {
      const { held } = store.getState()
      if (held) hold({ ...held, isInOrder }, stood ?? held.at)
    },
    acts: {
      clear: () => clearSelected('clear'),
      refuse,
      copy,
      cut(to) {
        if (!copy(to)) return false
        if (sheet.rects().length > 1) return true
        clearSelected('cut')
        return true
      },
      paste(from) {
        const hasPicture = [...from.items].some((item) => item.type.startsWith('image/'))
        void paste({ html: from.getData('text/html'), text: from.getData('text/plain'), hasPicture })
        return true
      },
      fill(way) {
        const selected = sheet.selected()
        if (!selected) return
        const from = firstOf(sheet, selected, way)
        if (from) fillFrom(from.source, from.over)
      },
      fillOver(from, over) {
        for (const rest of restOf(from, over)) fillFrom(from, rest)
      },
      fillAll(text) {
        const table = oneCell(text)
        const plans = sheet
          .rects()
          .map((at) => planLanding(landingGround(), { table, at, unit: null, isForeign: false }))
        form.gesture('fill', () => {
          for (const plan of plans) applyLanding(form, plan, 'fill')
        })
        tellDone('clip.fill', plans)
      },
    },
    close: stop,
  }
}

/** The reader of clipboards is a part of the page of its own: few keys need it, and it must be there without a network. */
export function loadReader() {
  return import('./while-pasting.ts')
}

function isOpenAndTyped(form: Form, address: Address): boolean {
  const { typed, isReadonly } = form.cell(address)
  return typed !== undefined && !isReadonly
}

function headingsAt(sheet: SheetState, address: Address) {
  const cell = sheet.lookup().showing(address)[0]
  return cell ? sheet.headings(cell) : null
}

function tooMuchWords({ what, found, limit }: { what: string; found: number; limit: number }): string {
  return say(`clip.too_much_${what}`, { found, limit })
}
