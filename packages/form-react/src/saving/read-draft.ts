import { isEdit, type Json, type JsonObject } from '@tianbao/edit'
import type { Draft } from './save-types.ts'

/** A draft as it was kept; null for anything else, which another release or another program may have put there. */
export function readDraft(kept: unknown): Draft | null {
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

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
