/** When something was changed, as people say it: 今天 10:42, 昨天 16:20, 1 月 25 日, 2023 年 12 月 8 日. */
export function changedWords(then: Date, now: Date): string {
  const clock = `${two(then.getHours())}:${two(then.getMinutes())}`
  const days = Math.round((dayOf(now) - dayOf(then)) / 86_400_000)
  if (days === 0) return `今天 ${clock}`
  if (days === 1) return `昨天 ${clock}`
  const day = `${then.getMonth() + 1} 月 ${then.getDate()} 日`
  return then.getFullYear() === now.getFullYear() ? day : `${then.getFullYear()} 年 ${day}`
}

function dayOf(time: Date): number {
  return Date.UTC(time.getFullYear(), time.getMonth(), time.getDate())
}

function two(part: number): string {
  return String(part).padStart(2, '0')
}
