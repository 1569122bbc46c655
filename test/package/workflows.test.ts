import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<
    string,
    { needs?: string; permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: Step[] }
  >;
}

const FOLDER = '.github/workflows';
const { scripts, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  version: string;
};
const texts = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]),
);
const workflows = Object.fromEntries(
  Object.entries(texts).map(([name, text]) => [name, parse(text) as Workflow]),
);

describe('the workflows', () => {
  test('are one for each change and one for each release', () => {
    assert.deepEqual(Object.keys(workflows).sort(), ['ci.yml', 'release.yml']);
  });

  for (const [name, { permissions, jobs }] of Object.entries(workflows)) {
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    const commands = steps.flatMap(({ run }) => run ?? []).join('\n');

    test(`${name} runs scripts that exist`, () => {
      for (const [, script] of commands.matchAll(/\bnpm (?:run )?(test(?::\w+)?|(?<=run )[\w:]+)/g))
        assert.ok(Object.hasOwn(scripts, script!), script);
      for (const [, file] of commands.matchAll(/\b(?:bash|node) ([\w.][\w./-]*)/g))
        assert.ok(existsSync(file!), file);
    });

    test(`${name} takes actions of one maker, each held to a major version or a commit`, () => {
      for (const { uses } of steps)
        if (uses) assert.match(uses, /^actions\/[\w-]+@(v\d+|[0-9a-f]{40})$/, uses);
    });

    test(`${name} has no secret and no other way to be told one`, () => {
      assert.doesNotMatch(texts[name]!, /secrets\.|NODE_AUTH_TOKEN|NPM_TOKEN/);
      assert.doesNotMatch(texts[name]!, /pull_request_target|workflow_run/);
    });

    test(`${name} ends each job in time, and says what each may do`, () => {
      for (const [job, { 'timeout-minutes': minutes, permissions: own }] of Object.entries(jobs)) {
        assert.ok(minutes && minutes <= 90, job);
        assert.ok(own ?? permissions, job);
      }
    });
  }

  test('for a change may read and nothing else', () => {
    const { permissions, jobs } = workflows['ci.yml']!;
    assert.deepEqual(permissions, { contents: 'read' });
    for (const job of Object.values(jobs)) assert.equal(job.permissions, undefined);
  });

  test('for a release give each job what it needs and no more', () => {
    const { permissions, jobs } = workflows['release.yml']!;
    assert.deepEqual(permissions, {});
    assert.deepEqual(Object.fromEntries(Object.entries(jobs).map(([job, each]) => [job, each.permissions])), {
      build: { contents: 'read' },
      publish: { 'id-token': 'write' },
      release: { contents: 'write' },
    });
    // none of the code that others wrote runs where something can be written
    for (const job of ['publish', 'release'])
      for (const { uses, run } of jobs[job]!.steps)
        assert.doesNotMatch(`${uses} ${run}`, /checkout|npm (ci|test|run|exec)|npx|node /);
  });

  test('for a release publish and attach only what was built by the job whose tests passed', () => {
    const { on, jobs } = workflows['release.yml']!;
    assert.deepEqual(on, { push: { tags: ['v*.*.*'] } });
    assert.match(`v${version}`, /^v\d+\.\d+\.\d+$/);
    assert.equal(jobs['publish']!.needs, 'build');
    assert.equal(jobs['release']!.needs, 'publish');
    const named = (job: string, action: string): unknown[] =>
      jobs[job]!.steps.filter(({ uses }) => uses?.includes(action)).map((step) => step.with!['name']);
    assert.deepEqual(named('build', 'upload-artifact'), ['assets', 'package']);
    assert.deepEqual(named('publish', 'download-artifact'), ['package']);
    assert.deepEqual(named('release', 'download-artifact'), ['assets']);
    const build = jobs['build']!.steps.map(({ run }) => run);
    assert.ok(build.includes('bash .ci/run'));
    assert.ok(build.indexOf('bash .ci/run') < build.indexOf('npm run release:assets'));
    const publish = jobs['publish']!.steps.map(({ run }) => run).join();
    assert.match(publish, /npm publish \S+\.tgz .*--provenance/);
  });
});
