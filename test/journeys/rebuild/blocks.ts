import type { Builder } from './build.ts'

/** The lines of the ready table of money, as this form has them, and its columns. */
export async function money(draw: Builder): Promise<void> {
  await draw.rewrite('项目', '总体资金情况')
  await draw.rewrite('近两年金额', '近两年收支金额')
  await draw.rewrite('资金情况', '部门总体资金情况')
  await draw.lines('funds.income', ['fiscal', 'other'])
  await draw.lines('funds.expense', ['basic', 'project'])
  await draw.goLine('财政拨款', 0)
  await draw.tab(/^所属/)
  await draw.enter('标题', '部门总体资金情况', '资金情况')
  for (const [at, name] of ['current', 'share', 'before', 'last'].entries()) {
    await draw.goLine('财政拨款', at)
    await draw.describe(`funds.income.fiscal.${name}`)
  }
}

/** A row of fields becomes one that departments add to; then all is said of its fields. */
export async function list(
  draw: Builder,
  row: number,
  name: string,
  fields: readonly (readonly [column: string, field: string])[],
): Promise<void> {
  for (const [column, field] of fields) await draw.putLike(`${column}${row}`, `${name}.*.${field}`)
  await draw.rows(`${fields[0]?.[0]}${row}`, name)
  for (const [column, field] of fields) {
    await draw.go(`${column}${row}`)
    await draw.describe(`${name}.*.${field}`)
  }
}

/** Makes a column print the name of a level. */
export async function level(draw: Builder, place: string, name: string): Promise<void> {
  await draw.go(place)
  await draw.tab(/^所属/)
  await draw.choose('印级次名', { value: name }, '这一列')
}
