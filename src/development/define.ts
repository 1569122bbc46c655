import '../dev/start.js';

export * from '../define.js';
