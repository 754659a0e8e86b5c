import { sentence } from '@tianbao/finding'
import { type Difference, versionsMessages } from '@tianbao/versions'

/** A difference as JSON, as the command line prints it: each change with its class, place and sentence. */
export function toldAsJson({ changes }: Difference) {
  const words = versionsMessages['zh-CN']
  return { changes: changes.map((change) => ({ ...change, message: sentence(change, words) })) }
}
