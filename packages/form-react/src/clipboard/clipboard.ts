import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import { writeHtml, writeTsv } from '@tianbao/sheet'
import type { Rect } from '@tianbao/sheet-react'
import { createStore } from 'zustand/vanilla'
import { lockedWords } from '../bars/locked-words.ts'
import { say } from '../messages/messages.ts'
import { applyLanding } from './apply-landing.ts'
import type { Clipboard, ClipboardGround, ClipboardState } from './clipboard-types.ts'
import { copyBlock } from './copy-block.ts'
import { landWords } from './land-words.ts'
import { landingGround } from './landing-place.ts'
import { oneCell } from './one-cell.ts'
import { createPasting } from './paste-block.ts'
import { planLanding } from './plan-landing.ts'
import { firstOf, restOf } from './selected-places.ts'

export function createClipboard(ground: ClipboardGround): Clipboard {
  const { form, sheet, notice } = ground
  const store = createStore<ClipboardState>(() => ({ reading: null, held: null }))
  const pasting = createPasting(ground, store)

  const fillFrom = (from: Rect, over: Rect) => {
    const table = copyBlock(form, sheet.lookup(), from)
    const ground = landingGround(form, sheet)
    const landing = planLanding(ground, { table, at: over, unit: null, isForeign: false })
    applyLanding(form, landing, 'fill')
    notice(landWords('clip.fill', [landing]))
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

  return {
    ...pasting,
    store,
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
        void pasting.paste({ html: from.getData('text/html'), text: from.getData('text/plain'), hasPicture })
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
          .map((at) => planLanding(landingGround(form, sheet), { table, at, unit: null, isForeign: false }))
        form.gesture('fill', () => {
          for (const plan of plans) applyLanding(form, plan, 'fill')
        })
        notice(landWords('clip.fill', plans))
      },
    },
  }
}

function isOpenAndTyped(form: Form, address: Address): boolean {
  const { typed, isReadonly } = form.cell(address)
  return typed !== undefined && !isReadonly
}
