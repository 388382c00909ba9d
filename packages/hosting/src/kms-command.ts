import { spawn } from 'node:child_process';
import { Unavailable } from '@lianxin/kernel';
import type { KeyManagement } from './key-management';

/** The most that is read of an answer; a key in base64 has 44 characters. */
const ANSWER_BYTES = 1_024;

/**
 * Has keys unwrapped by a command: it is run without a shell, with the key's name as its last argument and the wrapped key on
 * its standard input, and answers the key in base64 on its standard output. Throws Unavailable where it doesn't answer within
 * `timeoutMs`, can't be run, or ends with another code than 0; what it writes to standard error goes to ours.
 */
export class KmsCommand implements KeyManagement {
  constructor(
    private readonly command: readonly [string, ...string[]],
    private readonly timeoutMs: number,
  ) {}

  unwrap(wrapped: string, keyId: string): Promise<Buffer> {
    const [program, ...args] = this.command;
    return new Promise((resolve, reject) => {
      const child = spawn(program, [...args, keyId], {
        stdio: ['pipe', 'pipe', 'inherit'],
        timeout: this.timeoutMs,
        killSignal: 'SIGKILL',
      });
      const fail = (why: string): void => {
        child.kill('SIGKILL');
        reject(new Unavailable(`the key ${keyId} can't be unwrapped: ${why}`));
      };
      let answer = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        answer += text;
        if (answer.length > ANSWER_BYTES) fail('the command answers more than a key');
      });
      child.once('error', () => fail('the command cannot be run'));
      // A command that ends without reading breaks the pipe; how it ended says why.
      child.stdin.on('error', () => undefined);
      child.once('close', (code, signal) => {
        if (code === 0) resolve(Buffer.from(answer.trim(), 'base64'));
        else fail(signal ? `no answer within ${this.timeoutMs} ms` : `the command ended with ${code}`);
      });
      child.stdin.end(wrapped);
    });
  }
}
