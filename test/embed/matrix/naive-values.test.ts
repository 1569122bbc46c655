import { bites } from './naive-suite.js';

bites('values');
