#!/usr/bin/env node
import { run } from './run.js';

// what print() rejects with is said there; without a listener it would end the process first
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

process.exitCode = await run(process.argv.slice(2), process);
