import '../dev/start.js';

export * from '../elements/export-gauge.js';
