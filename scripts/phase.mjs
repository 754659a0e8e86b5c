import process from 'node:process'

/** Columns that a text takes in a terminal: a Chinese character takes two. */
function width(text) {
  let columns = 0
  for (const character of text)
    columns += /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(character) ? 2 : 1
  return columns
}

const pad = (text, columns) => text + ' '.repeat(Math.max(0, columns - width(text)))

/**
 * Runs one piece of work and tells of it in one line: what it is in both languages, how far it is (on a terminal),
 * and how long it took. `run` gets a function that shows progress and answers a remark for the line's end, or nothing.
 */
export async function phase(chinese, english, run, out = process.stdout) {
  const head = `  ${pad(chinese, 12)}${pad(english, 24)}`
  const started = Date.now()
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`
  let progress = ''
  const draw = () => out.write(`\r\u001b[K${head}${progress === '' ? '' : `${progress}  `}${seconds()}`)
  const timer = out.isTTY ? setInterval(draw, 500) : undefined
  out.write(out.isTTY ? head : `${head}… `)
  try {
    const remark = await run((text) => {
      progress = text
    })
    clearInterval(timer)
    out.write(`${out.isTTY ? `\r\u001b[K${head}` : ''}${seconds()}${remark ? `  ${remark}` : ''}\n`)
  } catch (error) {
    clearInterval(timer)
    out.write('\n')
    throw error
  }
}
