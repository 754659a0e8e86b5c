/**
 * The names that a hint may call a widget by, RJSF's own names of components among them, and what draws them. RJSF's dates by three lists and its stars speak
 * English to a screen reader: the browser's own date control and a number do the same.
 */
export const widgetNames: ReadonlyMap<string, string> = new Map([
  ...(
    [
      ['checkbox', 'Checkbox'],
      ['checkboxes', 'Checkboxes'],
      ['color', 'Color'],
      ['date', 'Date'],
      ['date-time', 'DateTime'],
      ['email', 'Email'],
      ['file', 'File'],
      ['files', 'Files'],
      ['hidden', 'Hidden'],
      ['password', 'Password'],
      ['radio', 'Radio'],
      ['range', 'Range'],
      ['select', 'Select'],
      ['text', 'Text'],
      ['textarea', 'Textarea'],
      ['time', 'Time'],
      ['updown', 'UpDown'],
      ['uri', 'URL'],
    ] as const
  ).flatMap(([name, component]) => [[name, name] as const, [`${component}Widget`, name] as const]),
  ['alt-date', 'date'],
  ['AltDateWidget', 'date'],
  ['alt-datetime', 'date-time'],
  ['AltDateTimeWidget', 'date-time'],
  ['datetime', 'date-time'],
  ['rating', 'updown'],
  ['RatingWidget', 'updown'],
])
