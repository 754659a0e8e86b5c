import type { ExitCode } from '../command.ts'
import type { Walk } from '../files/for-each-file.ts'
import type { Io } from '../io.ts'
import { alignRows } from './align.ts'
import { plainText } from './plain-text.ts'
import { isOpen, type ToldFile, type ToldFinding, type ToldSuspect } from './told-finding.ts'

const severities = { error: '错误', warning: '警告', hint: '提示' } as const

/** What is told of files, one by one as they come, so that none of it has to be kept. */
export interface Report {
  /** The text to be written for a file. */
  add(file: ToldFile): string
  /** Writes how it went on the whole, and answers the exit code that goes with it. */
  end(walk: Walk): Promise<ExitCode>
}

/**
 * Tells what was found, for people or (`--json`) for programs. `several` is whether more than one file was asked about:
 * then each finding says which, and a line at the end says how it went.
 */
export function createReport(
  { isJson, several }: { readonly isJson: boolean; readonly several: boolean },
  io: Io,
): Report {
  const tally = { open: 0, error: 0, warning: 0, hint: 0 }
  const json = isJson ? createJsonReport(several) : null
  return {
    add(file) {
      if (file.findings.some(isOpen)) tally.open += 1
      for (const { severity } of file.findings) tally[severity] += 1
      return json ? json.add(file) : forPeople(file, several)
    },
    async end(walk) {
      if (json) await io.write(json.end())
      else if (several) await io.write(summaryOf(walk, tally))
      if (walk.isStopped) io.complain(`停下了：${walk.total} 份里看了 ${walk.done} 份。\n`)
      if (walk.isStopped) return 130
      return walk.unread > 0 ? 2 : tally.open > 0 ? 1 : 0
    },
  }
}

function summaryOf(
  { done, unread }: Walk,
  { open, error, warning, hint }: Readonly<Record<ToldFinding['severity'] | 'open', number>>,
): string {
  const bad = unread > 0 ? `，${unread} 份读不了` : ''
  const counts = `错误 ${error} 个，警告 ${warning} 个，提示 ${hint} 个。`
  return `共 ${done} 份：${done - unread - open} 份没有要改的，${open} 份有${bad}。${counts}\n`
}

/** One JSON object, written as it grows: findings at once, suspects (which are few) at the end. */
function createJsonReport(several: boolean) {
  let isBegun = false
  let hasFindings = false
  let suspects: string[] | null = null
  const opening = () => (isBegun ? '' : '{"findings":[')
  return {
    add(file: ToldFile): string {
      if (file.suspects) suspects ??= []
      suspects?.push(...suspectsForPrograms(file, several).map((one) => JSON.stringify(one)))
      const findings = forPrograms(file, several)
      const comma = hasFindings && findings.length > 0 ? ',' : ''
      const text = opening() + comma + findings.map((one) => JSON.stringify(one)).join()
      isBegun = true
      hasFindings ||= findings.length > 0
      return text
    },
    end: () => `${opening()}]${suspects ? `,"suspects":[${suspects.join()}]` : ''}}\n`,
  }
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
