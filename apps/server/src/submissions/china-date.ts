const eightHours = 8 * 60 * 60 * 1000

/** The day in China at a moment, `YYYY-MM-DD`: UTC+8 all year since 1992. */
export function chinaDate(moment: Date): string {
  return new Date(moment.getTime() + eightHours).toISOString().slice(0, 10)
}
