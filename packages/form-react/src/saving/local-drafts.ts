import { isEdit, type Json, type JsonObject } from '@tianbao/edit'
import type { Draft, DraftStore } from './save-types.ts'

/** Drafts in the browser's own store, one per submission. What cannot be read there is no draft. */
export function localDrafts(storage: Storage | null, submission: string): DraftStore {
  const key = `tianbao:draft:${submission}`
  return {
    read() {
      try {
        const text = storage?.getItem(key)
        return text ? readDraft(JSON.parse(text)) : null
      } catch {
        return null
      }
    },
    write(draft) {
      if (!storage) return draft === null
      try {
        if (draft) storage.setItem(key, JSON.stringify(draft))
        else storage.removeItem(key)
        return true
      } catch {
        // Full, or forbidden by the browser's settings: the page says so.
        return false
      }
    },
  }
}

function readDraft(kept: Json): Draft | null {
  if (!isObject(kept)) return null
  const { base, revision, sending, waiting, typing } = kept
  if (!isObject(base) || typeof revision !== 'number' || !isEditList(waiting)) return null
  return {
    base,
    revision,
    waiting,
    sending: readParcel(sending),
    typing:
      isObject(typing) && typeof typing.address === 'string' && typeof typing.text === 'string'
        ? { address: typing.address, text: typing.text }
        : null,
  }
}

function readParcel(kept: Json | undefined): Draft['sending'] {
  if (!isObject(kept)) return null
  const { id, revision, edits } = kept
  return typeof id === 'string' && typeof revision === 'number' && isEditList(edits)
    ? { id, revision, edits }
    : null
}

function isEditList(value: Json | undefined): value is Json[] & Draft['waiting'] {
  return Array.isArray(value) && value.every((edit) => isEdit(edit))
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
