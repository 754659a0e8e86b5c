/** When something was, as people say it on the day: 21:04; on another day 3 月 12 日. */
export function whenWords(at: string | Date, now: Date): string {
  const time = typeof at === 'string' ? new Date(at) : at
  if (Number.isNaN(time.getTime())) return ''
  if (time.toDateString() === now.toDateString()) return clock(time)
  const day = `${time.getMonth() + 1} 月 ${time.getDate()} 日`
  return time.getFullYear() === now.getFullYear() ? day : `${time.getFullYear()} 年 ${day}`
}

/** 21:04 */
export function clock(time: Date): string {
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`
}
