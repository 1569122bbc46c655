import { keepsPromises } from './suite.js';

keepsPromises('content');
