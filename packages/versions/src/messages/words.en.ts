import type { Messages } from '@tianbao/finding'

/** English words for classes, permissions, edits and rehearsals. */
export const wordsEn: Messages = {
  'versions.class_break': 'break',
  'versions.class_narrower': 'narrower',
  'versions.class_scoring': 'scoring',
  'versions.class_text': 'text',
  'versions.class_transform': 'transform',
  'versions.class_wider': 'wider',
  'versions.conflict_ambiguous': 'Two places there bear one id.',
  'versions.conflict_blocked': 'Something else stands there now.',
  'versions.conflict_changed': 'What stands there is not what the edit saw.',
  'versions.conflict_cycle': 'It would move something into itself.',
  'versions.conflict_fault': 'It can be made, but the whole is then faulty.',
  'versions.conflict_identity': 'It would change an id.',
  'versions.conflict_missing': 'What it edits is gone.',
  'versions.conflict_taken': 'The base has another one of that id.',
  'versions.edit_conflict': 'to be decided',
  'versions.edit_retired': 'gave way to the base',
  'versions.edit_satisfied': 'adopted by the base',
  'versions.edit_stands': 'stands',
  'versions.notes_lead': 'From {was} to {now}: {count} changes.',
  'versions.notes_title': '{title}: what changed',
  'versions.permission_allowed': 'May be made.',
  'versions.permission_approval': 'Needs approval; drafts that it affects are listed and told.',
  'versions.permission_automatic': 'Nothing to decide; open drafts follow.',
  'versions.permission_beforeScores': 'Only before the first score.',
  'versions.permission_decision': 'Each needs a decision: archive, a successor, or drop.',
  'versions.permission_mapping': 'Needs a mapping of the old data.',
  'versions.permission_refused': 'Not within a year; it waits for the next one.',
  'versions.publish_again': 'It says what version {number} says; there is nothing to publish.',
  'versions.publish_clock':
    'Version {number} was published on {day}, and the clock says {now}. Set the clock right first.',
  'versions.publish_number': 'It is numbered {number}; the next one is {next}.',
  'versions.publish_past':
    'It would come into force on {day}, before today ({now}). Choose today or a later day.',
  'versions.publish_ends_first': 'It would end before it begins on {from}. Choose a later last day, or none.',
  'versions.publish_overlap_later':
    'Version {number} comes into force on {day}, and this one would overlap. Give this one a last day before it, or revoke version {number} first.',
  'versions.publish_overlap_until':
    'Version {number} is in force until {day}, and this one would overlap. Choose a day after it, or revoke version {number} first.',
  'versions.publish_overlap':
    'Version {number} comes into force on {day} too; nobody could tell which applies. Choose another day, or revoke that one.',
  'versions.rehearsal_asks': 'to be confirmed',
  'versions.rehearsal_invalid': 'cells become wrong',
  'versions.rehearsal_loses': 'something is lost',
  'versions.rehearsal_ok': 'carried whole',
}
