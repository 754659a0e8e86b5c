import { fillHoles, type Messages, mergeMessages, type Param } from '@tianbao/finding'
import { templateMessages } from '@tianbao/template'
import { versionsMessages } from '@tianbao/versions'
import { canvasEn } from './canvas.en.ts'
import { canvasZhCN } from './canvas.zh-CN.ts'
import { catalogEn } from './catalog.en.ts'
import { catalogZhCN } from './catalog.zh-CN.ts'
import { differenceEn } from './difference.en.ts'
import { differenceZhCN } from './difference.zh-CN.ts'
import { en } from './en.ts'
import { holdersEn } from './holders.en.ts'
import { holdersZhCN } from './holders.zh-CN.ts'
import { keysEn } from './keys.en.ts'
import { keysZhCN } from './keys.zh-CN.ts'
import { lifeEn } from './life.en.ts'
import { lifeZhCN } from './life.zh-CN.ts'
import { panelsEn } from './panels.en.ts'
import { panelsZhCN } from './panels.zh-CN.ts'
import { rulesEn } from './rules.en.ts'
import { rulesZhCN } from './rules.zh-CN.ts'
import { scoringEn } from './scoring.en.ts'
import { scoringZhCN } from './scoring.zh-CN.ts'
import { startEn } from './start.en.ts'
import { startZhCN } from './start.zh-CN.ts'
import { variantEn } from './variant.en.ts'
import { variantZhCN } from './variant.zh-CN.ts'
import { zhCN } from './zh-CN.ts'

/** The words of the designer, by language. */
export const designerMessages: { readonly 'zh-CN': Messages; readonly en: Messages } = {
  'zh-CN': mergeMessages(
    zhCN,
    lifeZhCN,
    startZhCN,
    canvasZhCN,
    catalogZhCN,
    scoringZhCN,
    rulesZhCN,
    panelsZhCN,
    holdersZhCN,
    keysZhCN,
    differenceZhCN,
    variantZhCN,
  ),
  en: mergeMessages(
    en,
    lifeEn,
    startEn,
    canvasEn,
    catalogEn,
    scoringEn,
    rulesEn,
    panelsEn,
    holdersEn,
    keysEn,
    differenceEn,
    variantEn,
  ),
}

const chinese = designerMessages['zh-CN']
const ofOtherRooms = mergeMessages(templateMessages['zh-CN'], versionsMessages['zh-CN'])

/** A word of the designer, or a sentence of the rooms below. @throws Error where there is none: a bug of ours. */
export function say(code: string, params: Readonly<Record<string, Param>> = {}): string {
  const text = chinese[code] ?? ofOtherRooms[code]
  if (text === undefined) throw new Error(`The designer has no words for "${code}".`)
  return fillHoles(text, params)
}
