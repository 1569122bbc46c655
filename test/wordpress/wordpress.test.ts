import assert from 'node:assert/strict';
import { after, afterEach, before, describe } from 'node:test';
import { editing } from './editing.js';
import { discovery } from './oembed.js';
import { pasting } from './pasting.js';
import { reading } from './reading.js';
import { administration, leaving, urdu } from './site.js';
import { endWorld, startWorld, type World } from './world.js';

const world = {} as World;

describe('the plugin in a real WordPress', () => {
  before(async () => {
    Object.assign(world, await startWorld());
    console.log(`WordPress ${world.wordpress.version}`);
    world.wordpress.php(`update_option('report_widgets_src', '${world.host.src}');`);
  });
  after(() => endWorld(world));
  afterEach(() => assert.equal(world.wordpress.complaints(), '', 'PHP complained'));

  administration(world);
  editing(world);
  pasting(world);
  reading(world);
  urdu(world);
  describe('without the plugin', () => {
    leaving(world);
    discovery(world);
  });
});
