import { print, type Io } from './command.js';

/** Does something with each of them, and says on a terminal how far it is; clears the line in the end. */
export async function withProgress<T>(
  { stderr }: Io,
  all: T[],
  name: (each: T) => string,
  work: (each: T) => Promise<void>,
): Promise<void> {
  const say = async (text: string): Promise<void> => {
    if (stderr.isTTY) await print(stderr, `\r\u001B[K${text}`);
  };
  try {
    for (const [index, each] of all.entries()) {
      await say(`${index + 1} of ${all.length}: ${name(each)}`);
      await work(each);
    }
  } finally {
    await say('');
  }
}
