/** What a recording says of the main thread until the widgets were painted; milliseconds of CPU. */
export interface Recorded {
  /** The longest task. */
  longest: number;
  /** What the tasks are above 50 ms each, added up. */
  blocked: number;
  /** How many tasks take more than 50 ms. */
  longTasks: number;
  /** Compiling and running the page's scripts, all but what they do later. */
  evaluate: number;
}

/** An event of Chromium's trace; of those with a beginning and an end, the phase is `X`. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds: when it began, how long it took on the clock and of CPU. */
  ts: number;
  dur?: number;
  tdur?: number;
  cat: string;
  args: { data?: { url?: string } };
}

/** The categories that are to be recorded. */
export const TRACED = ['-*', 'toplevel', 'devtools.timeline', 'blink.user_timing'];

/** Milliseconds from which on browsers call a task long. */
const LONG = 50;

/** Scripts that are the benchmark's own. */
const GLUE = /\/(harness|own|article)\.js$/;

/**
 * Milliseconds of each task. A task ends with its microtasks; those that none of its scripts has run already, such as all
 * that follows on the answer of a fetch, Chromium records behind it.
 */
function tasksOf(main: TraceEvent[]): number[] {
  const tasks: number[] = [];
  let end = 0;
  for (const { name, ts, dur = 0, tdur = 0 } of main) {
    if (name === 'ThreadControllerImpl::RunTask') {
      tasks.push(tdur / 1000);
      end = ts + dur;
    } else if (name === 'BlinkScheduler_PerformMicrotaskCheckpoint' && ts >= end)
      tasks.push((tasks.pop() ?? 0) + tdur / 1000);
  }
  return tasks;
}

/** Reads a recording up to the mark `painted`, on the thread that set it. */
export function read(events: TraceEvent[]): Recorded {
  const mark = events.find(({ name, cat }) => cat.includes('user_timing') && name === 'painted')!;
  const main = events
    .filter(({ ph, pid, tid, ts }) => ph === 'X' && pid === mark.pid && tid === mark.tid && ts <= mark.ts)
    .sort((one, other) => one.ts - other.ts);
  const tasks = tasksOf(main);
  const evaluated = main
    .filter(({ name, args }) => name === 'EvaluateScript' && !GLUE.test(args.data?.url ?? ''))
    .map(({ tdur = 0 }) => tdur / 1000);
  return {
    longest: Math.max(...tasks),
    longTasks: tasks.filter((task) => task > LONG).length,
    blocked: tasks.reduce((sum, task) => sum + Math.max(0, task - LONG), 0),
    evaluate: evaluated.reduce((sum, part) => sum + part, 0),
  };
}
