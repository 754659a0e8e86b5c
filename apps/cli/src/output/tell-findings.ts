import type { ExitCode } from '../command.ts'
import type { Io } from '../io.ts'
import { alignRows } from './align.ts'
import { plainText } from './plain-text.ts'
import { isOpen, type ToldFile, type ToldFinding } from './told-finding.ts'

const severities = { error: '错误', warning: '警告', hint: '提示' } as const

/**
 * Prints what was found, for people or (`--json`) for programs, and answers the exit code that goes with it.
 * `several` is whether more than one file was asked about: then each finding says which.
 */
export async function tellFindings(
  files: readonly ToldFile[],
  { isJson, several }: { readonly isJson: boolean; readonly several: boolean },
  io: Io,
): Promise<ExitCode> {
  if (isJson)
    await io.write(`${JSON.stringify({ findings: files.flatMap((file) => forPrograms(file, several)) })}\n`)
  else for (const file of files) await io.write(forPeople(file, several))
  return files.some(({ findings }) => findings.some(isOpen)) ? 1 : 0
}

function forPrograms({ file, findings }: ToldFile, several: boolean): readonly object[] {
  return findings.map(({ code, severity, paths, message, params, reason }) => ({
    ...(several && { file }),
    code,
    severity,
    paths,
    message,
    params,
    ...(reason !== null && { reason }),
  }))
}

function forPeople({ file, findings }: ToldFile, several: boolean): string {
  const lines =
    findings.length === 0 ? ['没有问题。'] : [...alignRows(findings.flatMap(rowsOf)), '', countOf(findings)]
  const shown = several
    ? [plainText(file), ...lines.map((line) => (line === '' ? '' : `  ${line}`)), '']
    : lines
  return `${shown.join('\n')}\n`
}

function rowsOf({ severity, place, message, remedy, reason }: ToldFinding): readonly (readonly string[])[] {
  const more = [remedy, reason === null ? '' : `已写原因：${reason}`].filter((text) => text !== '')
  return [
    [severities[severity], plainText(place), plainText(message)],
    ...more.map((text) => ['', '', plainText(text)]),
  ]
}

function countOf(findings: readonly ToldFinding[]): string {
  const count = (severity: ToldFinding['severity']) =>
    findings.filter((one) => one.severity === severity).length
  const explained = findings.filter(
    ({ severity, reason }) => severity === 'warning' && reason !== null,
  ).length
  const inBrackets = explained > 0 ? `（${explained} 个已写原因）` : ''
  return `错误 ${count('error')} 个，警告 ${count('warning')} 个${inBrackets}，提示 ${count('hint')} 个。`
}
