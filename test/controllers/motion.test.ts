import { expect, fixture } from '@open-wc/testing';
import { animate, mayMove, whenSeen } from '../../src/controllers/motion.js';
import { media } from '../support/widgets.js';

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

describe('animate', () => {
  it('goes from near 0 to exactly 1, never back', async () => {
    const steps: number[] = [];
    animate(200, (progress) => steps.push(progress));
    await pause(400);
    expect(steps[0]).to.be.lessThan(0.5);
    expect(steps.at(-1)).to.equal(1);
    expect([...steps].sort((a, b) => a - b)).to.deep.equal(steps);
    expect(steps.filter((step) => step === 1)).to.have.length(1);
  });

  it('ends with one 1 where a frame falls a hair before the end', async () => {
    const real = window.requestAnimationFrame;
    const frames: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => frames.push(callback);
    const steps: number[] = [];
    try {
      animate(200, (progress) => steps.push(progress));
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
      for (const name of 'abcdefghij') animate(100, (progress) => progress === 1 && ends.push(name));
      await pause(300);
    } finally {
      window.requestAnimationFrame = real;
    }
    expect(ends.join('')).to.equal('abcdefghij');
    expect(asked).to.be.lessThan(40);
  });

  it('ends where it stands', async () => {
    const steps: number[] = [];
    const stop = animate(200, (progress) => steps.push(progress));
    await pause(60);
    stop();
    const { length } = steps;
    await pause(250);
    expect(steps).to.have.length(length);
    stop();
  });

  it('may be ended and begun from within a step', async () => {
    let second = 0;
    const stop = animate(200, () => {
      stop();
      animate(50, (progress) => (second = progress));
    });
    await pause(300);
    expect(second).to.equal(1);
  });

  it('lasts no time where none is given', async () => {
    let last = 0;
    animate(0, (progress) => (last = progress));
    await pause(60);
    expect(last).to.equal(1);
  });
});

describe('mayMove', () => {
  it('is for the widget and the reader to say', async () => {
    expect([mayMove(null), mayMove(undefined), mayMove('fast'), mayMove('none')]).to.deep.equal([
      true,
      true,
      true,
      false,
    ]);
    await media({ 'prefers-reduced-motion': 'reduce' });
    expect(mayMove(null)).to.equal(false);
    await media();
    expect(mayMove(null)).to.equal(true);
  });

  it('is no on a page that is hidden', () => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    expect(mayMove(null)).to.equal(false);
    delete (document as { hidden?: boolean }).hidden;
    expect(mayMove(null)).to.equal(true);
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
