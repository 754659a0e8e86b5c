/** A command that was called wrongly, or a file that cannot be read: told in one sentence, and exit code 2. */
export class Misuse extends Error {
  override readonly name = 'Misuse'
}
