// Servers for browser tests of what a network can do: two origins beside the page's own.
import { startFaultServer } from '../test/support/fault-server.mjs';

/**
 * Serves to the tests' own origin:
 * - `/faults-at`: the ports of two fault servers, of which one has the reports and the other is a bystander
 * - `/faults-asked?case=a`: the requests to either that said so, as lists of { method, url, headers, open }
 * - `/faults/<route>`: the first of them, as part of the page's own origin
 */
export function faultServers() {
  let servers = [];
  const json = (value) => ({ body: JSON.stringify(value), type: 'json' });
  const ofCase = (name) => (request) =>
    new URL(request.url, 'http://localhost').searchParams.get('case') === name;
  return {
    plugin: {
      name: 'fault-servers',
      async serverStart() {
        servers = await Promise.all([startFaultServer(), startFaultServer()]);
      },
      serve({ path, query }) {
        if (path === '/faults-at') return json(servers.map(({ url }) => new URL(url).port));
        if (path !== '/faults-asked') return undefined;
        return json(servers.map(({ requests }) => requests.filter(ofCase(query.case))));
      },
      serverStop: () => Promise.all(servers.map((server) => server.close())),
    },
    middleware(context, next) {
      if (!context.path.startsWith('/faults/')) return next();
      // the fault server writes to the connection itself
      context.respond = false;
      context.req.url = context.req.url.replace('/faults', '');
      servers[0].handle(context.req, context.res);
      return undefined;
    },
  };
}
