/**
 * The names that a hint may call a widget by, and what draws them. RJSF's dates by three lists and its stars speak
 * English to a screen reader: the browser's own date control and a number do the same.
 */
export const widgetNames: ReadonlyMap<string, string> = new Map([
  ...[
    'checkbox',
    'checkboxes',
    'color',
    'date',
    'date-time',
    'email',
    'file',
    'files',
    'hidden',
    'password',
    'radio',
    'range',
    'select',
    'text',
    'textarea',
    'time',
    'updown',
    'uri',
  ].map((name) => [name, name] as const),
  ['alt-date', 'date'],
  ['alt-datetime', 'date-time'],
  ['datetime', 'date-time'],
  ['rating', 'updown'],
])
