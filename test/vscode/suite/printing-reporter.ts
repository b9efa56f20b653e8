import Mocha from 'mocha';
import { print } from './bridge';

/** One line per test, said through the bridge in the order in which the tests ended. */
export class PrintingReporter extends Mocha.reporters.Base {
  private printed: Promise<void> = Promise.resolve();

  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('pass', (test) => {
      this.say(`  ✓ ${test.fullTitle()} (${(test.duration ?? 0).toString()} ms)`);
    });
    runner.on('pending', (test) => {
      this.say(`  - ${test.fullTitle()} (skipped)`);
    });
    runner.on('fail', (test, error: unknown) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.say(`  ✗ ${test.fullTitle()}\n${reason.replace(/^/gm, '      ')}`);
    });
  }

  override done(failures: number, finish: (failures: number) => void): void {
    void this.printed.finally(() => {
      finish(failures);
    });
  }

  private say(line: string): void {
    this.printed = this.printed.then(() => print(line)).catch(() => undefined);
  }
}
