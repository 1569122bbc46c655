import { followFrames } from './embed/frames.js';
import { watchPlaceholders } from './embed/placeholders.js';
import { tags } from './define.js';

watchPlaceholders(tags);
followFrames();
