import { bites } from './naive-suite.js';

bites('network');
