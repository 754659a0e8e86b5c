import { chinaDay } from '@tianbao/reading'

/** How far this machine's clock is from the server's, in milliseconds: positive where it is fast. */
let ahead = 0

/** Takes the time from an answer's `Date` header (RFC 9110 §6.6.1, whole seconds), read when it came. */
export function readClock(date: string | null, now: number): void {
  const server = Date.parse(date ?? '')
  // A second more or less is the header's own coarseness and the way it came.
  if (!Number.isNaN(server)) ahead = Math.abs(now - server) < 5000 ? 0 : now - server
}

/** The time by the server's clock, as far as it was heard. */
export function serverNow(): Date {
  return new Date(Date.now() - ahead)
}

/** The day in China by the server's clock, as `2024-01-26`: what the server itself judges by. */
export function serverDay(): string {
  return chinaDay(serverNow())
}

/** A sentence where this machine's clock is wrong by so much that a person should know. */
export function clockNote(): string | null {
  const minutes = Math.round(Math.abs(ahead) / 60_000)
  if (minutes < 5) return null
  const size =
    minutes < 120
      ? `${minutes} 分钟`
      : minutes < 2880
        ? `${Math.round(minutes / 60)} 小时`
        : `${Math.round(minutes / 1440)} 天`
  return `这台电脑的时钟${ahead > 0 ? '快' : '慢'}了 ${size}。日期和保存时间都按服务器的时钟。`
}
