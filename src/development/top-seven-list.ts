import '../dev/start.js';

export * from '../elements/top-seven-list.js';
