import '../dev/start.js';

export * from '../elements/subscriber-counter.js';
