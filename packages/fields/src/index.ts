export type { FieldContext, FieldKind, Typed, TypedNote } from './kind.ts'
