/** Work that is asked for often and done at most once a frame. */
export interface FrameBatch {
  /** Asks for the work at the next frame. */
  request(): void;
  /** Does the work now if it was asked for. */
  flush(): void;
}

/**
 * Runs `work` in an animation frame after `request`, and not again before `gap` milliseconds have passed. Nothing runs
 * while the tab is in the background, nor after `signal` has aborted.
 */
export function createFrameBatch(view: Window, signal: AbortSignal, work: () => void, gap = 0): FrameBatch {
  let frame: number | null = null;
  let timer: number | null = null;
  let isDue = false;
  const cancel = () => {
    if (frame !== null) view.cancelAnimationFrame(frame);
    if (timer !== null) view.clearTimeout(timer);
    frame = timer = null;
    isDue = false;
  };
  const flush = () => {
    if (!isDue || signal.aborted) return;
    cancel();
    work();
    if (gap > 0) timer = view.setTimeout(afterGap, gap);
  };
  const schedule = () => {
    frame ??= view.requestAnimationFrame(flush);
  };
  const afterGap = () => {
    timer = null;
    if (isDue) schedule();
  };
  const request = () => {
    if (signal.aborted) return;
    isDue = true;
    if (timer === null) schedule();
  };
  signal.addEventListener('abort', cancel);
  return { request, flush };
}
