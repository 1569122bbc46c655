import type { Kind, Qualifier } from '../../model/report.types.js';
import type { Reason } from '../../model/derive.js';

/**
 * What a widget says. Every argument is text ready to print, save where a type says number, given to choose a
 * grammatical form by. An argument typed with `?` may be missing: then the sentence does without.
 */
export interface Messages {
  loading: string;
  unavailable: string;
  empty: string;
  /** A label and what is to be said of it, as a sentence. */
  statement(label: string, things: string[]): string;
  /** Joins sentences into a paragraph. */
  sentences(list: string[]): string;
  /** What stands between the parts of an enumeration, with its space. */
  comma: string;
  percent(number: string): string;
  times(number: string): string;
  duration(number: string, count: number, per: 'month' | 'day'): string;
  per(amount: string, per: 'month' | 'day'): string;
  fromTo(from: string, to: string): string;
  atLeast(amount: string): string;
  atMost(amount: string): string;
  qualifiers: Record<Exclude<Qualifier, 'exact'>, (amount: string) => string>;
  /** Short words for the table and the marks of the drawing. */
  kinds: Record<Kind | 'derived', string>;
  reasons: Record<Reason, string>;
  /** Statuses of developments; any other status is printed as it stands. */
  statuses: Record<
    'proposed' | 'approved' | 'launched' | 'established' | 'in-progress' | 'achieved' | 'completed',
    string
  >;

  source: string;
  asOf(day: string): string;
  overdue(day: string): string;
  notRefreshed: string;
  updated: string;
  correction(day: string, text: string): string;
  menu: string;
  copyCitation: string;
  copyLink: string;
  copied: string;
  download: string;
  table: string;
  columns: Record<'figure' | 'value' | 'kind' | 'period' | 'source', string>;
  working: string;
  /** In the place of what is refused. */
  notComputed(reason: string): string;

  gauge: {
    reached(
      label: string,
      achieved: string,
      target: string,
      period?: string,
      goal?: string,
      share?: string,
    ): string;
    needed(left: string, pace: string, range?: string, record?: string, average?: string): string;
    passed: string;
    below: string;
    /** Under the big percentage. */
    ofTarget(target: string): string;
    target: string;
    achieved: string;
    plan: string;
    /** The share of the target that is reached. */
    progress: string;
    atRecord: string;
    required: string;
    average: string;
    record: string;
    ahead(amount: string): string;
    behind(amount: string): string;
    againstPlan: string;
    projection: string;
    ofRecord: string;
    ofAverage: string;
    beyond: string;
    monthly: string;
  };
  counter: {
    shareOf(share: string, total: string): string;
    up(before: string): string;
    down(before: string): string;
    same(before: string): string;
  };
  list: {
    count(number: string, count: number): string;
    ranked: string;
    details: string;
    expand: string;
    collapse: string;
  };
}
