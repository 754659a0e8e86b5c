import type { Rect } from '@tianbao/sheet-react'
import type { StoreApi } from 'zustand/vanilla'
import { say } from '../messages/messages.ts'
import { applyLanding } from './apply-landing.ts'
import type { Clipboard, ClipboardGround, ClipboardState, HeldBlock } from './clipboard-types.ts'
import { landWords } from './land-words.ts'
import type { Landing } from './landing.ts'
import { landingGround, namingIn } from './landing-place.ts'
import { planLanding } from './plan-landing.ts'
import type { ClipboardContent } from './read-block.ts'
import { landingPlace } from './selected-places.ts'

/** What becomes of a clipboard that came: read, held over the table, moved, put down as one step, or let go. */
export function createPasting(
  ground: ClipboardGround,
  store: StoreApi<ClipboardState>,
): Omit<Clipboard, 'acts' | 'store'> {
  const { form, sheet, notice } = ground
  const naming = namingIn(sheet)
  let turn = 0

  /** Where one stood when the block came to lie where it does. */
  let stood: Rect | null = null

  /** There from the first paste on. */
  let tools: Awaited<ReturnType<typeof loadReader>> | null = null

  const hold = (block: Pick<HeldBlock, 'table' | 'from' | 'unit' | 'isInOrder'>, place: Rect) => {
    if (!tools) return
    stood = place
    const at = sheet.range() ? place : tools.startOfBlock(landingGround(form, sheet), block.table, place)
    const { table, unit, isInOrder } = block
    const landing = tools.planForeign(landingGround(form, sheet), {
      table,
      at,
      unit,
      isInOrder,
      isForeign: true,
    })
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

  const land = (landing: Landing) => {
    const first = applyLanding(form, landing, 'paste')
    notice(landWords('clip.paste', [landing]))
    return first
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
    const landing = planLanding(landingGround(form, sheet), {
      table: block.table,
      at,
      unit: null,
      isForeign: false,
    })
    const [refused] = landing.refused
    if (!refused) land(landing)
    else if (landing.unclear > 0)
      hold({ table: block.table, from: block.from, unit: null, isInOrder: false }, at)
    else
      notice(
        refused.issue && refused.why === 'unreadable'
          ? ground.issueWords(refused.issue)
          : say(`clip.why_${refused.why}`, { label: '' }),
      )
  }

  const holdAgain = (change: Partial<Pick<HeldBlock, 'unit' | 'isInOrder'>>) => {
    const { held } = store.getState()
    if (held) hold({ ...held, ...change }, stood ?? held.at)
  }

  return {
    paste,
    land() {
      const { held } = store.getState()
      if (!held) return
      drop()
      const first = land(held.landing)
      if (first !== null) sheet.goTo(first, { focus: true })
    },
    drop,
    chooseUnit: (unit) => holdAgain({ unit }),
    setInOrder: (isInOrder) => holdAgain({ isInOrder }),
    close: stop,
  }
}

/** The reader of clipboards is a part of the page of its own: few keys need it, and it must be there without a network. */
export function loadReader() {
  return import('./while-pasting.ts')
}

function tooMuchWords({ what, found, limit }: { what: string; found: number; limit: number }): string {
  return say(`clip.too_much_${what}`, { found, limit })
}
