// WebKit's Web Inspector protocol, spoken to the socket that WebKitGTK opens for WEBKIT_INSPECTOR_SERVER. It tells and
// sets what WebDriver cannot: media features, print, accessibility.
import { once } from 'node:events';
import { connect } from 'node:net';

/** A frame: length and byte order (1 is little-endian), then a name and values as GVariant has them. */
const frame = (name, values) => {
  const body = Buffer.concat([Buffer.from(`${name}\0`), values]);
  const head = Buffer.alloc(5, 1);
  head.writeUInt32BE(body.length);
  return Buffer.concat([head, body]);
};

/** The numbers of the connection and of the page: one of each. */
const IDS = Buffer.alloc(16);
IDS.writeBigUInt64LE(1n, 0);
IDS.writeBigUInt64LE(1n, 8);

const TEXT = 3;

/** Roles whose name is their content by ARIA; WebKit leaves that to the screen reader. */
const OF_CONTENT = ['columnheader', 'rowheader', 'term'];

/** The text in a node, which is followed by all that is in it. */
function textIn(nodes, index) {
  let text = '';
  for (let at = index + 1; nodes[at]?.depth > nodes[index].depth; at++)
    if (nodes[at].nodeType === TEXT) text += nodes[at].nodeValue;
  return text;
}

export class WebkitInspector {
  #socket;
  #buffer = Buffer.alloc(0);
  #waiting = new Map();
  #last = 0;
  #target;
  #found;
  #children = new Map();

  /** Connects to the one page of a MiniBrowser. */
  static async open(port) {
    const inspector = new WebkitInspector();
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    inspector.#socket = socket;
    socket.setNoDelay();
    socket.on('data', (data) => inspector.#take(data));
    // a browser that breaks down; what it was asked is answered by the close that follows
    socket.on('error', () => {});
    socket.on('close', () => {
      for (const { reject } of inspector.#waiting.values()) reject(new Error('the browser is gone'));
    });
    const found = new Promise((resolve) => (inspector.#found = resolve));
    socket.write(frame('SetupInspectorClient', Buffer.alloc(1)));
    socket.write(frame('Setup', IDS));
    await found;
    await inspector.send('Page.enable');
    return inspector;
  }

  close() {
    this.#socket.destroy();
  }

  /** The result of a command to the page; throws what the engine complains of. */
  send(method, params = {}) {
    return new Promise((resolve, reject) => {
      const id = ++this.#last;
      this.#waiting.set(id, { resolve, reject: (error) => reject(new Error(`${method}: ${error.message}`)) });
      const message = JSON.stringify({ id, method, params });
      this.#write({
        id: ++this.#last,
        method: 'Target.sendMessageToTarget',
        params: { targetId: this.#target, message },
      });
    });
  }

  /** All that assistive technology is given, in reading order: role, name, states; texts as `StaticText`. */
  async accessibility() {
    this.#children.clear();
    const { root } = await this.send('DOM.getDocument');
    const { nodeId } = await this.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'body' });
    const nodes = await this.#within({ nodeId, childNodeCount: Infinity });
    const all = await Promise.all(
      nodes.map(async (node) => ({
        node,
        ...(await this.send('DOM.getAccessibilityPropertiesForNode', { nodeId: node.nodeId })),
      })),
    );
    return all.flatMap(({ node, properties }, index) => {
      const { exists, hidden, ignored, role, label, headingLevel, expanded } = properties;
      if (!exists || hidden) return [];
      // WebKit counts a text to what is around it, so that the text itself is ignored
      if (node.nodeType === TEXT) return { role: 'StaticText', name: node.nodeValue };
      if (ignored) return [];
      const name = label || (OF_CONTENT.includes(role) ? textIn(nodes, index) : '');
      return { role, name, level: headingLevel, expanded };
    });
  }

  /** What is in a node, in the order of a reader: what a page puts into a slot stands in the slot's place. */
  async #within({ nodeId, childNodeCount, children = [], shadowRoots = [] }, slotted = [], depth = 0) {
    if (childNodeCount && !children.length) {
      // what is asked for comes as an event before the answer
      await this.send('DOM.requestChildNodes', { nodeId, depth: -1 });
      children = this.#children.get(nodeId) ?? [];
    }
    const shadow = shadowRoots.find(({ shadowRootType }) => shadowRootType !== 'user-agent');
    if (shadow) return this.#within(shadow, children, depth);
    const found = [];
    for (const child of children) {
      const filled = child.nodeName === 'SLOT' && slotted.length;
      const inside = filled ? { ...child, children: slotted } : child;
      found.push({ ...child, depth }, ...(await this.#within(inside, slotted, depth + 1)));
    }
    return found;
  }

  #write(message) {
    this.#socket.write(
      frame('SendMessageToBackend', Buffer.concat([IDS, Buffer.from(`${JSON.stringify(message)}\0`)])),
    );
  }

  #take(data) {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    while (this.#buffer.length >= 5) {
      const end = 5 + this.#buffer.readUInt32BE();
      if (this.#buffer.length < end) return;
      const body = this.#buffer.subarray(5, end);
      this.#buffer = this.#buffer.subarray(end);
      const name = body.toString('utf8', 0, body.indexOf(0));
      if (name === 'SendMessageToFrontend')
        // the message is the last value, and ends with a zero
        this.#hear(JSON.parse(body.toString('utf8', name.length + 1 + IDS.length, body.length - 1)));
    }
  }

  #hear({ id, method, params, result, error }) {
    if (method === 'Target.targetCreated' && params.targetInfo.type === 'page') {
      if (!params.targetInfo.isProvisional) this.#target = params.targetInfo.targetId;
      this.#found();
    } else if (method === 'Target.didCommitProvisionalTarget') this.#target = params.newTargetId;
    else if (method === 'Target.dispatchMessageFromTarget') this.#hear(JSON.parse(params.message));
    else if (method === 'DOM.setChildNodes') this.#children.set(params.parentId, params.nodes);
    else if (this.#waiting.has(id)) {
      const { resolve, reject } = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) reject(error);
      else resolve(result);
    }
  }
}
