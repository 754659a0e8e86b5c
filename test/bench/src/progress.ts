/** What the bench is at, on a line of the terminal that is taken away again; nothing where there is none. */
export function working(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${text}\u001b[K`)
}

/** Prints figures, in the place of the line that says what the bench is at. */
export function print(text: string): void {
  working('')
  process.stdout.write(`${text}\n`)
}
