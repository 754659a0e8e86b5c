import process from 'node:process'

/** Oldest Node that Tianbao runs on. */
const oldest = [20, 19]

/** A sentence in both languages where `version` (`20.19.0`) is too old; null where it will do. */
export function nodeTooOld(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return null
  return [
    `这里的 Node 是 ${version}，填报要 ${oldest.join('.')} 或更新的。到 https://nodejs.org 装一个新的，再运行一次。`,
    `Node ${version} is too old: Tianbao needs ${oldest.join('.')} or later. Install it from https://nodejs.org and run this again.`,
  ].join('\n')
}
