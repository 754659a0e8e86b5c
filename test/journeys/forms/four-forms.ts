import { isLongRun } from '../long-run.ts'
import { type KnownForm, knownForm } from './known-form.ts'

/** A form of the house's by its folder, and the name of the button that begins it. */
const forms = [
  ['hunan/department-goal-2022', /开始填报 湖南省 2022 年度 .*目标申报表/],
  ['hubei-ezhou/department-goal-2023', /开始填报 鄂州市 2023/],
  ['hubei-ezhou/department-goal-2024', /开始填报 鄂州市 2024/],
  ['hubei-guangshui/department-goal-2024', /开始填报 广水市 2024/],
] as const

/** Every run fills the first one, the shortest; `TIANBAO_JOURNEYS=all` fills all four. */
export const formsToFill: readonly { readonly name: string; readonly known: KnownForm }[] = forms
  .slice(0, isLongRun ? forms.length : 1)
  .map(([name, start]) => ({ name, known: knownForm(name, start) }))
