/** Milliseconds until a part of the page that could not be fetched is asked for again. */
const patience = 3_000

/** Fetches a part of the page. A network that is away for a moment is waited for. */
export async function untilFetched<Part>(fetchPart: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await fetchPart()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, patience))
    }
  }
}
