import type { Messages } from '@tianbao/finding'

/** Sentences of the form room, in English. */
export const en: Messages = {
  'form.required': '{where} is not filled in.',
  'form.differs': '{title} says {typed}; the rule gives {computed}.',
  'form.rule_exhausted': 'Rule "{rule}" had too much to do and was stopped; {count} places were not checked.',
  'form.wrong_kind': '{title} should be {kind}; it is "{text}".',
  'form.row_unplaced':
    'This row is not in the catalog and does not say where it belongs. Delete it or put it under a node.',
  'form.row_id_repeated':
    'The id "{id}" of this row was there before; it got another one. See whether it was entered twice.',
  'form.fixed_changed': 'The form prescribes "{fixed}" here; the data says "{typed}".',
  'form.carried_changed': 'This cell is carried over as “{carried}”; it says “{typed}”. Change it back.',
  'form.unchecked': '{where} was carried over and nobody has checked it. Check it, or correct it.',
  'form.carried_gone': 'The row “{id}” of the declared form is not here. Put it back.',
  'form.rows_beyond':
    '{title} takes {limit} rows at most and has {count}. From row {next} on nothing was checked; delete down to {limit}.',
  'form.rows_unjudged': 'The form has more than {limit} rows to check; from here on nothing was checked.',
  'form.more':
    '{count} more of the same are not listed: {errors} errors, {warnings} warnings, {hints} hints. They follow as those listed are put right.',
  'form.far_too_long':
    '{title} takes {limit} characters and has about {count}; what it says was not checked.',
}
