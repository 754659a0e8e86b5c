import type { Messages } from '@tianbao/finding'

export const en: Messages = {
  'storage.locked':
    'Another process is using the data directory {directory} (process {pid}, since {since}). End that process first, or use another directory.',
  'storage.too_new':
    'A newer program wrote the data (format {format}; this program knows up to {known}). Nothing was changed. The newer program opens it.',
  'storage.full':
    'The disk is full: this was not saved, everything saved before is there. Free some space and save again.',
  'storage.readonly':
    'The data directory is read-only: this was not saved. Let the user who runs the program write to it and save again.',
  'storage.damaged':
    'The data file is damaged, or is no data of this program. Restore the latest backup, and keep the file.',
  'storage.unusable':
    'The data directory {directory} cannot be used. The log says why; check the directory and its permissions.',
  'storage.closed': 'The program is shutting down: this was not saved. Save again once it runs.',
  'storage.submission_exists': 'There is a submission {id} already.',
  'storage.draft_exists': 'There is a draft {id} already.',
  'storage.version_exists': 'A template with this content was published before (digest {digest}).',
  'storage.version_clash':
    'Version {number} was published at {at}, which the clock does not agree with: nothing was published. Set the clock right and publish again.',
  'storage.version_overlap':
    'Version {number} is in force at a time that this one claims; it was not published. Choose another day, or revoke that one first.',
  'storage.unstorable_text':
    'The text “{start}” has characters that cannot be kept (NUL, or half of a character). Remove them and save again.',
}
