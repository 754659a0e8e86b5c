import { useSyncExternalStore } from 'react'
import { onPinyin, type PinyinMatch, pinyinNow } from './pinyin.ts'

/** What finds by pinyin; what draws by it is drawn again when the table of readings comes. */
export function usePinyin(): PinyinMatch {
  return useSyncExternalStore(onPinyin, pinyinNow, pinyinNow)
}
