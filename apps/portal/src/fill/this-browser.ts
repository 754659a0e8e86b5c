import {
  type DraftShelf,
  joinWindows,
  noOtherWindows,
  noShelf,
  noStepShelf,
  type OtherWindows,
  openDraftShelf,
  openStepShelf,
  type StepShelf,
} from '@tianbao/form-react'

/** Runs something later; answers how to call it off. */
export function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/** Where this window keeps its drafts of a submission; nowhere, where the browser does not let us. */
export function openShelf(submission: string, window: string): Promise<DraftShelf> {
  return openDraftShelf(submission, window, { after }).catch(() => noShelf)
}

/** Where this window keeps what it can take back; nowhere, where the browser does not let us. */
export function openSteps(submission: string, digest: string, window: string): Promise<StepShelf> {
  return openStepShelf(submission, digest, window, { after, now: Date.now }).catch(() => noStepShelf)
}

/** The other windows of a submission, where the browser tells: only on a secure or local address. */
export async function joinOthers(
  submission: string,
  window: string,
  onSaved: (revision: number) => void,
): Promise<OtherWindows> {
  if (!navigator.locks) return noOtherWindows
  const openChannel = (name: string) => new BroadcastChannel(name)
  return joinWindows(submission, window, { locks: navigator.locks, openChannel }, onSaved)
}
