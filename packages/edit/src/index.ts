export type { Address } from './address.ts'
export type { Edit, InsertEdit, MoveEdit, Node, Place, RemoveEdit, SetEdit } from './edit.ts'
export type { Json, JsonObject } from './json.ts'
