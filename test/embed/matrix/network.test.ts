import { keepsPromises } from './suite.js';

keepsPromises('network');
