import { keepsPromises } from './suite.js';

keepsPromises('values');
