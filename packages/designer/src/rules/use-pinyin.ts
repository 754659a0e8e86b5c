import { loadPinyin, pinyinMatch } from '@tianbao/form-react'
import { useEffect, useState } from 'react'

const none = () => false

/** Whether a text is found by its pinyin; another function as soon as the table of readings is there. */
export function usePinyin(): (text: string, typed: string) => boolean {
  const [isThere, setThere] = useState(false)
  useEffect(() => {
    // Without the table Chinese is found by Chinese alone.
    loadPinyin().then(
      () => setThere(true),
      () => undefined,
    )
  }, [])
  return isThere ? pinyinMatch : none
}
