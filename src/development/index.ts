import '../dev/start.js';

export * from '../index.js';
