const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The day in China at a moment, `YYYY-MM-DD` (which is how Swedish writes dates). */
export function chinaDate(moment: Date): string {
  return day.format(moment)
}
