import { later } from '../screen/later.tsx'

/** The form of a kind's own properties brings RJSF along, so it comes after the table. */
export const kindProps = later(async () => (await import('./KindProps.tsx')).KindProps)
