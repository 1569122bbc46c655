import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read, type TraceEvent } from './trace.js';

const TASK = 'ThreadControllerImpl::RunTask';
const MICROTASKS = 'BlinkScheduler_PerformMicrotaskCheckpoint';

/** An event of so many milliseconds that begins at that millisecond. */
const event = (name: string, from: number, long: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid: 1,
  ts: from * 1000,
  dur: long * 1000,
  tdur: long * 1000,
  cat: 'toplevel',
  args: {},
  ...more,
});
const script = (url: string, from: number, long: number): TraceEvent =>
  event('EvaluateScript', from, long, { args: { data: { url } } });
const painted = event('painted', 1000, 0, { ph: 'R', cat: 'blink.user_timing' });

describe('a recording of the main thread', () => {
  test('tells the longest task, how many are long, and by how much', () => {
    const { longest, longTasks, blocked } = read([
      event(TASK, 0, 50),
      event(TASK, 100, 60),
      event(TASK, 200, 80),
      painted,
    ]);
    assert.deepEqual({ longest, longTasks, blocked }, { longest: 80, longTasks: 2, blocked: 40 });
  });

  test('counts the microtasks behind a task as part of it, and those within it once', () => {
    const { longest, longTasks } = read([
      event(TASK, 0, 30),
      event(MICROTASKS, 10, 5),
      event(MICROTASKS, 30, 40),
      event(TASK, 80, 20),
      painted,
    ]);
    assert.deepEqual({ longest, longTasks }, { longest: 70, longTasks: 1 });
  });

  test('ends with the frame that shows the widgets, and leaves out other threads', () => {
    const { longest } = read([
      event(TASK, 0, 10),
      event(TASK, 0, 90, { tid: 2 }),
      event(TASK, 0, 90, { pid: 2 }),
      painted,
      event(TASK, 1001, 90),
    ]);
    assert.equal(longest, 10);
  });

  test('adds up what its scripts take to run, without those of the benchmark', () => {
    const { evaluate } = read([
      event(TASK, 0, 10),
      script('http://localhost/widgets.js', 0, 2),
      script('http://localhost/own.js', 3, 4),
      script('http://localhost/more.js', 8, 1),
      painted,
    ]);
    assert.equal(evaluate, 3);
  });
});
