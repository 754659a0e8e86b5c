/** A text with `{$year}`, `{$year-1}`, `{$year+2}` written out for a budget year. Other holes stay. */
export function fillYear(text: string, year: number): string {
  return text.replaceAll(/\{\$year([+-]\d{1,3})?\}/g, (_, shift: string | undefined) =>
    String(year + Number(shift ?? 0)),
  )
}
