import type { Form } from '@tianbao/form'
import type { Side, Standing } from '../api/carry-api.ts'

/** 第 3 版; 未发布的一稿 for a template that was no version. */
export function versionWords({ version }: Pick<Side, 'version'>): string {
  return version === null ? '未发布的一稿' : `第 ${version} 版`
}

/** 1 月 22 日, by the clock of China. */
export function dayWords(time: string): string {
  const [, month, day] = new Date(Date.parse(time) + 8 * 3_600_000).toISOString().slice(0, 10).split('-')
  return `${Number(month)} 月 ${Number(day)} 日`
}

/** What stands over the paper, and why. */
export interface Banner {
  readonly is: 'revoked' | 'moved' | 'superseded' | 'begun'
  readonly words: string
}

/** What there is to say of a submission's version; null where there is nothing. `isUntouched`: nothing was saved since. */
export function bannerOf(
  standing: Standing,
  form: Pick<Form, 'origins' | 'document'>,
  isUntouched: boolean,
): Banner | null {
  const { pinned, state, revoked, next, last } = standing
  if (state === 'revoked') {
    const by = revoked
      ? `（${revoked.by}，${dayWords(revoked.at)}）：${revoked.note.replace(/[。.]$/, '')}`
      : ''
    return { is: 'revoked', words: `${versionWords(pinned)}已撤销${by}。这张表只能看，不能改。` }
  }
  if (last && isUntouched) {
    const left = last.remainder.length
    const rest = left === 0 ? '填过的都带过来了' : `有 ${left} 个值这一版没有位置，留存在原来的一份里`
    return { is: 'moved', words: `已升级到${versionWords(pinned)}，${rest}。改动之前可以退回。` }
  }
  if (next) {
    const { changes, touched, template, publishedAt } = next
    const what = touched === 0 ? '没有涉及你已填的' : `涉及你已填的 ${touched} 格`
    const which = `${template.regionName}${versionWords(template)} ${dayWords(publishedAt)}发布`
    const words = `表样已更新。${which}，替换你在填的${versionWords(pinned)}。${changes} 处变化，${what}。`
    return { is: 'superseded', words }
  }
  const origin = form.origins().last
  if (origin && standing.revision === 1 && isUntouched) {
    const list = form.document().$carried
    const count = Array.isArray(list) ? list.length : 0
    const words = `这张表由 ${origin.year} 年度“${origin.name}”带入 ${count} 格，逐格核对后再提交。`
    return { is: 'begun', words }
  }
  return null
}
