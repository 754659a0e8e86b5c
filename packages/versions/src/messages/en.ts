import type { Messages } from '@tianbao/finding'

/** English sentences for the codes of this room. */
export const en: Messages = {
  'versions.resolve_found': '{name} has version {number} for {year}, which applies.',
  'versions.resolve_no_region': 'On {day} there was no region with the code {region}.',
  'versions.resolve_not_yet': 'Version {number} of {name} for {year} comes into force on {day}.',
  'versions.resolve_nothing': '{name} has no version for {year}: the one above is asked.',
  'versions.resolve_revoked': 'Version {number} of {name} for {year} was revoked.',
  'versions.resolve_waits': '{name} waits for its own version for {year}.',
}
