import type { ExitCode } from '../command.ts'
import type { Io } from '../io.ts'
import { alignRows } from './align.ts'
import { plainText } from './plain-text.ts'
import { isOpen, type ToldFile, type ToldFinding, type ToldSuspect } from './told-finding.ts'

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
  if (isJson) await io.write(`${JSON.stringify(allForPrograms(files, several))}\n`)
  else for (const file of files) await io.write(forPeople(file, several))
  return files.some(({ findings }) => findings.some(isOpen)) ? 1 : 0
}

function allForPrograms(files: readonly ToldFile[], several: boolean): object {
  const findings = files.flatMap((file) => forPrograms(file, several))
  if (files.every(({ suspects }) => suspects === undefined)) return { findings }
  return { findings, suspects: files.flatMap((file) => suspectsForPrograms(file, several)) }
}

function suspectsForPrograms({ file, suspects = [] }: ToldFile, several: boolean): readonly object[] {
  return suspects.map(({ place: _, shown: __, ...told }) => ({ ...(several && { file }), ...told }))
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

function forPeople({ file, findings, suspects = [] }: ToldFile, several: boolean): string {
  const lines =
    findings.length === 0
      ? ['没有问题。']
      : [...alignRows(findings.flatMap(rowsOf)), '', ...linesOf(suspects), countOf(findings)]
  const shown = several
    ? [plainText(file), ...lines.map((line) => (line === '' ? '' : `  ${line}`)), '']
    : lines
  return `${shown.join('\n')}\n`
}

/** A total by itself needs no line of its own: its finding says already what makes it right. */
function linesOf(suspects: readonly ToldSuspect[]): readonly string[] {
  const told = suspects.filter(({ kind, findings }) => kind !== 'total' || findings.length > 1)
  return told.length === 0 ? [] : [...told.map(suspectLine), '']
}

function suspectLine({ place, shown, findings, leaves }: ToldSuspect): string {
  const rest = leaves.length > 0 ? `，另有 ${leaves.length} 个随之出现` : ''
  const change = shown.proposed === '' ? `${shown.value} 清空` : `${shown.value} 改为 ${shown.proposed} `
  return plainText(`疑在：${place}　${change}即消除 ${findings.length} 个问题${rest}`)
}

function rowsOf({ severity, place, message, remedy, reason }: ToldFinding): readonly (readonly string[])[] {
  const more = [remedy, reason === null ? '' : `已写原因：${reason}`].filter((text) => text !== '')
  return [
    [severities[severity], plainText(place), plainText(message)],
    ...more.map((text) => ['', '', plainText(text)]),
  ]
}

function countOf(told: readonly ToldFinding[]): string {
  // What was not listed counts as well; that it was not is no finding of its own.
  const findings = told.filter(({ code }) => code !== 'form.more')
  const more = told.find(({ code }) => code === 'form.more')?.params ?? {}
  const count = (severity: ToldFinding['severity']) =>
    findings.filter((one) => one.severity === severity).length + Number(more[`${severity}s`] ?? 0)
  const explained = findings.filter(
    ({ severity, reason }) => severity === 'warning' && reason !== null,
  ).length
  const inBrackets = explained > 0 ? `（${explained} 个已写原因）` : ''
  return `错误 ${count('error')} 个，警告 ${count('warning')} 个${inBrackets}，提示 ${count('hint')} 个。`
}
