import { useCallback, useEffect, useState } from 'react'
import { api, type SubmissionLine, type TemplateLine } from '../api/api.ts'
import { Refused } from '../api/reach.ts'

/** What the list shows, and what can be done from it. */
export interface ListState {
  /** Null until they came. */
  readonly templates: readonly TemplateLine[] | null
  readonly submissions: readonly SubmissionLine[] | null
  /** Why nothing came, in a sentence; null where it did. */
  readonly trouble: string | null
  /** What was just done. */
  readonly notice: string
  /** Something is on its way to the server. */
  readonly isBusy: boolean
  reload(): void
  /**
   * Begins a submission, with what it takes over from another one where that is named; answers its id, or null where
   * that did not work.
   */
  create(template: TemplateLine, sources?: Readonly<Record<string, string>>): Promise<string | null>
  duplicate(line: SubmissionLine): Promise<void>
  reset(line: SubmissionLine): Promise<void>
  remove(line: SubmissionLine): Promise<void>
}

/** The list, fetched when it is shown and whenever the window is looked at again. */
export function useList(): ListState {
  const [templates, setTemplates] = useState<readonly TemplateLine[] | null>(null)
  const [submissions, setSubmissions] = useState<readonly SubmissionLine[] | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [notice, setNotice] = useState('')
  const [acts, setActs] = useState(0)

  const load = useCallback(async () => {
    try {
      const [found, lines] = await Promise.all([api.templates(), api.submissions()])
      setTemplates(found)
      setSubmissions(lines)
      setTrouble(null)
    } catch (error) {
      setTrouble(troubleWords(error))
    }
  }, [])

  useEffect(() => {
    void load()
    const look = () => {
      if (document.visibilityState === 'visible') void load()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [load])

  const act = async (run: () => Promise<void>, done: string) => {
    setActs((count) => count + 1)
    try {
      await run()
      setNotice(done)
    } catch (error) {
      setNotice(troubleWords(error))
    }
    await load()
    setActs((count) => count - 1)
  }

  return {
    templates,
    submissions,
    trouble,
    notice,
    isBusy: acts > 0,
    reload: () => void load(),
    async create(template, sources) {
      try {
        return await api.create(template, sources)
      } catch (error) {
        setNotice(troubleWords(error))
        return null
      }
    },
    duplicate: (line) => act(() => api.duplicate(line.id), `复制了“${line.title}”`),
    reset: (line) => act(() => api.reset(line.id), `“${line.title}”还原成样例了`),
    remove: (line) => act(() => api.remove(line.id), `删除了“${line.title}”`),
  }
}

function troubleWords(error: unknown): string {
  return error instanceof Refused ? error.message : '连不上服务器。看看它是不是还开着，再试一次。'
}
