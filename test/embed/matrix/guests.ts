import { BUNDLE, type Guest } from '../guest.js';
import { fallbackOf } from './seen.js';

/** A script that has widgets for the three tags. */
export interface Script {
  url: string;
  /** Whether a widget of a page has come to rest, for all that can be known. */
  settled(widget: Element, page: Guest): boolean;
  /** Milliseconds until it counts as settled at any rate. */
  patience: number;
}

export const ours: Script = {
  url: BUNDLE,
  patience: 5000,
  settled: (widget) => !['idle', 'loading'].includes((widget as { status?: string }).status!),
};

export const naive: Script = {
  url: '/test/embed/matrix/naive.js',
  patience: 1200,
  settled: (widget, { said }) =>
    !fallbackOf(widget) || said.some((line) => line.startsWith(`error: ${widget.localName}`)),
};
