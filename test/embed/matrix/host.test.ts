import { keepsPromises } from './suite.js';

keepsPromises('host');
