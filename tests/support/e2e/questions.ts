interface Asking { questions?: number }

/** Counts the page's questions to the core that have no answer yet; the open stream of changes is none. Runs in the page, before anything of it. */
export function countQuestions(): void {
  const asking = globalThis as Asking
  asking.questions = 0
  const { fetch } = globalThis
  globalThis.fetch = async (...given) => {
    const url = given[0] instanceof Request ? given[0].url : String(given[0])
    if (!url.includes('/rpc/') || url.endsWith('/watch')) return fetch(...given)
    asking.questions!++
    try {
      return await fetch(...given)
    } finally {
      asking.questions!--
    }
  }
}

/** Until every question is answered and what was drawn from the answers asks nothing more. Runs in the page. */
export function untilAnswered(): Promise<void> {
  // An answer is decoded and drawn, and what it brought asks in its turn, well within this.
  const pause = 100
  return new Promise((resolve) => {
    let since = performance.now()
    const look = () => {
      if ((globalThis as Asking).questions) since = performance.now()
      if (performance.now() - since > pause) resolve()
      else setTimeout(look, 10)
    }
    look()
  })
}
