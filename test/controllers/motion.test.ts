import { expect, fixture } from '@open-wc/testing';
import { halt, mayMove, move, whenSeen } from '../../src/controllers/motion.js';
import { media } from '../support/widgets.js';

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** A widget that may move; `drawn` counts how often it was asked to be drawn anew. */
const mover = (motion?: string) => ({
  motion,
  drawn: 0,
  requestUpdate() {
    this.drawn++;
  },
});

describe('move', () => {
  it('goes from near one number to exactly the other, never back, and has each step drawn', async () => {
    const steps: number[] = [];
    const widget = mover();
    move(widget, 200, 40, 10, (value) => steps.push(value));
    await pause(400);
    expect(steps[0]).to.be.within(25, 40);
    expect(steps.at(-1)).to.equal(10);
    expect([...steps].sort((a, b) => b - a)).to.deep.equal(steps);
    expect(steps.filter((step) => step === 10)).to.have.length(1);
    expect(widget.drawn).to.equal(steps.length);
  });

  it('ends once where a frame falls a hair before the end', async () => {
    const real = window.requestAnimationFrame;
    const frames: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => frames.push(callback);
    const steps: number[] = [];
    try {
      move(mover(), 200, 0, 1, (value) => steps.push(value));
      // twelve frames at 60 Hz, as the clocks of browsers round them
      for (const time of [1000, 1100, 1199.9999, 1216.6]) frames.shift()?.(time);
    } finally {
      window.requestAnimationFrame = real;
    }
    expect(steps.filter((step) => step === 1)).to.have.length(1);
    expect(steps).to.have.length(3);
    expect(frames).to.have.length(0);
  });

  it('runs several in one loop', async () => {
    const real = window.requestAnimationFrame;
    let asked = 0;
    window.requestAnimationFrame = (callback) => {
      asked++;
      return real(callback);
    };
    const ends: string[] = [];
    try {
      for (const name of 'abcdefghij') move(mover(), 100, 0, 1, (value) => value === 1 && ends.push(name));
      await pause(300);
    } finally {
      window.requestAnimationFrame = real;
    }
    expect(ends.join('')).to.equal('abcdefghij');
    expect(asked).to.be.lessThan(40);
  });

  it('ends where it stands', async () => {
    const steps: number[] = [];
    const widget = mover();
    move(widget, 200, 0, 1, (value) => steps.push(value));
    await pause(60);
    halt(widget);
    const { length } = steps;
    await pause(250);
    expect(steps).to.have.length(length);
    halt(widget);
  });

  it('takes the place of the one before', async () => {
    const widget = mover();
    const steps: number[] = [];
    move(widget, 10_000, 0, 1, (value) => steps.push(value));
    await pause(60);
    move(widget, 100, 5, 6, (value) => steps.push(value));
    const { length } = steps;
    await pause(250);
    expect(Math.min(...steps.slice(length))).to.be.at.least(5);
    expect(steps.at(-1)).to.equal(6);
  });

  it('may be ended and begun from within a step', async () => {
    let second = 0;
    const widget = mover();
    move(widget, 200, 0, 1, () => {
      halt(widget);
      move(mover(), 50, 0, 1, (value) => (second = value));
    });
    await pause(300);
    expect(second).to.equal(1);
  });

  it('lasts no time where none is given', async () => {
    let last = 0;
    move(mover(), 0, 0, 1, (value) => (last = value));
    await pause(60);
    expect(last).to.equal(1);
  });

  it('is there at once where nothing may move, or has to, and asks for no drawing', () => {
    for (const [widget, from] of [
      [mover('none'), 1],
      [mover(), 5],
    ] as const) {
      const steps: number[] = [];
      move(widget, 200, from, 5, (value) => steps.push(value));
      expect(steps).to.deep.equal([5]);
      expect(widget.drawn).to.equal(0);
    }
  });

  it('is there with the next frame where it may no longer move', async () => {
    const steps: number[] = [];
    const widget = mover();
    move(widget, 10_000, 0, 1, (value) => steps.push(value));
    await pause(60);
    widget.motion = 'none';
    await pause(60);
    expect(steps.at(-1)).to.equal(1);
    expect(steps.at(-2)).to.be.lessThan(0.5);
  });
});

describe('mayMove', () => {
  it('is for the widget and the reader to say', async () => {
    const may = (motion?: string): boolean => mayMove(mover(motion));
    expect([may(), may('fast'), may('none')]).to.deep.equal([true, true, false]);
    await media({ 'prefers-reduced-motion': 'reduce' });
    expect(mayMove(mover())).to.equal(false);
    await media();
    expect(mayMove(mover())).to.equal(true);
  });

  it('is no on a page that is hidden', () => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    expect(mayMove(mover())).to.equal(false);
    delete (document as { hidden?: boolean }).hidden;
    expect(mayMove(mover())).to.equal(true);
  });
});

describe('whenSeen', () => {
  it('calls once, when the element comes on the screen', async () => {
    const place = await fixture<HTMLElement>('<div><div style="height: 300vh"></div><p>Seen</p></div>');
    let calls = 0;
    whenSeen(place.lastElementChild!, () => calls++);
    await pause(100);
    expect(calls).to.equal(0);
    place.lastElementChild!.scrollIntoView();
    await pause(100);
    scrollTo(0, 0);
    await pause(100);
    place.lastElementChild!.scrollIntoView();
    await pause(100);
    expect(calls).to.equal(1);
  });

  it('gives up waiting', async () => {
    const place = await fixture<HTMLElement>('<p>Seen</p>');
    let calls = 0;
    whenSeen(place, () => calls++)();
    await pause(100);
    expect(calls).to.equal(0);
  });
});
