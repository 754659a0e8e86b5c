import type { Io } from '../io.ts'

/** A line at the foot of a terminal that says how far a piece of work is. */
export interface Progress {
  /** Says that so many are done. Draws at most ten times a second, and where something was written in its place. */
  show(done: number): void
  /** Takes the line away, for something else to be written there. */
  hide(): void
  /** Takes the line away and says how long it took. */
  end(done: number): void
}

const width = 24
const interval = 100

/** What shows nothing: no terminal, or nothing to wait for. */
const silent: Progress = { show: () => {}, hide: () => {}, end: () => {} }

export function createProgress(total: number, { terminal, clock }: Io): Progress {
  if (!terminal || total < 2) return silent
  const start = clock()
  let drawn = start
  let isDrawn = false
  const hide = () => {
    if (isDrawn) terminal.write('\r\u001b[K')
    isDrawn = false
  }
  return {
    hide,
    show(done) {
      const now = clock()
      if (isDrawn && now - drawn < interval) return
      drawn = now
      isDrawn = true
      terminal.write(`\r${lineOf(done, total, (now - start) / 1000)}\u001b[K`)
    },
    end(done) {
      hide()
      const seconds = (clock() - start) / 1000
      terminal.write(`用时 ${seconds.toFixed(1)} 秒，每秒 ${perSecond(done, seconds)} 份。\n`)
    },
  }
}

/** `████████░░░░░░░░░░░░░░░░  333/1000  每秒 120 份  还要 6 秒` */
function lineOf(done: number, total: number, seconds: number): string {
  const full = Math.floor((done / total) * width)
  const left = done === 0 ? 0 : (seconds / done) * (total - done)
  const bar = '█'.repeat(full) + '░'.repeat(width - full)
  return `${bar}  ${done}/${total}  每秒 ${perSecond(done, seconds)} 份  还要 ${duration(left)}`
}

function perSecond(done: number, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0
  return rate < 10 ? rate.toFixed(1) : String(Math.round(rate))
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  return whole < 60 ? `${whole} 秒` : `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`
}
