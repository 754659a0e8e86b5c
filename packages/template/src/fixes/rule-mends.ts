import { type Mend, type Mended, withAt } from './fix.ts'

/** A word of a rule that does nothing there is taken away. */
const takenAway =
  (says: string): Mend =>
  ({ addresses: [place = ''], params }, template): Mended | null => {
    const after = withAt(template, place, undefined)
    return after && { after, says, params: { name: params.name ?? params.word ?? '' } }
  }

export const mendUnusedName = takenAway('template.fix_name')
export const mendUnusedColumns = takenAway('template.fix_columns')
export const mendMisplacedWord = takenAway('template.fix_word')
