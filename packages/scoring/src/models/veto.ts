import type { VetoPart } from '@tianbao/reading'
import type { Model } from './model.ts'

/** 发生重大事故的不得分: nothing at all where it happened. */
export const veto: Model<VetoPart> = Object.freeze<Model<VetoPart>>({
  model: 'veto',
  title: '一票否决',
  kind: 'veto',
  score: () => 0,
  plan: () => 0,
  best: () => ({ veto: false }),
})
