// Reads many simulated accounts at once and asks the tree meanwhile: node --expose-gc many-accounts.cjs ACCOUNTS REGION...
import { childrenOf, rootRows } from '../../../src/ui/network/children-of-row';
import type { NetworkHolder } from '../../../src/ui/network/snapshot/network-holder';
import type { NetworkRow } from '../../../src/ui/network/network-row';
import { textOfRow } from '../../../src/ui/network/text-of-row';
import { hold } from '../../soak/hold';
import { simulatedAccount } from './simulated-account';

const [count = '0', ...regions] = process.argv.slice(2);
const { signal } = new AbortController();

/** Milliseconds, those of `firstShown` and `lastRead` since the beginning. */
interface Figures {
  firstShown: number;
  lastRead: number;
  slowestWhileReading: number;
  highestHeap: number;
}

async function main(): Promise<void> {
  const figures: Figures = { firstShown: Infinity, lastRead: 0, slowestWhileReading: 0, highestHeap: 0 };
  const began = performance.now();
  const holders = Array.from({ length: Number(count) }, (_, number) => {
    const account = simulatedAccount(number, regions);
    return hold({
      profile: account.profile,
      open: () => Promise.resolve(account),
      regions,
      changed: () => look(),
    });
  });
  let changes = 0;
  const look = () => {
    // VS Code draws once for many changes that come at a time.
    if ((changes += 1) % 10 !== 0) return;
    const before = performance.now();
    const rows = draw(holders);
    figures.slowestWhileReading = Math.max(figures.slowestWhileReading, performance.now() - before);
    figures.highestHeap = Math.max(figures.highestHeap, process.memoryUsage().heapUsed);
    const isShown = figures.firstShown < Infinity || rows.some((row) => answer(row).some(isVpc));
    if (isShown) figures.firstShown = Math.min(figures.firstShown, performance.now() - began);
  };
  await Promise.all(holders.map((holder) => holder.whole(signal)));
  figures.lastRead = performance.now() - began;
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const { rows, vpcs, slowest } = walk(draw(holders));
  const redraw = Math.min(...again(() => draw(holders)));
  process.stdout.write(JSON.stringify({ ...figures, heap, rows, vpcs, slowest, redraw }));
}

/** What is on the screen when every profile is unfolded and no region is: the regions' rows. */
function draw(holders: readonly NetworkHolder[]): readonly NetworkRow[] {
  const roots = rootRows(holders.map(({ state }) => state));
  for (const row of roots) textOfRow(row);
  return roots.flatMap(answer);
}

/** What VS Code waits for when a row is unfolded. */
function answer(row: NetworkRow): readonly NetworkRow[] {
  const children = childrenOf(row);
  for (const child of children) textOfRow(child);
  return children;
}

/** Asks for everything that can be unfolded. */
function walk(start: readonly NetworkRow[]): { rows: number; vpcs: number; slowest: number } {
  const found = { rows: 0, vpcs: 0, slowest: 0 };
  const left = [...start];
  for (let row = left.pop(); row !== undefined; row = left.pop()) {
    found.rows += 1;
    if (isVpc(row)) found.vpcs += 1;
    if (textOfRow(row).folding === 'leaf') continue;
    const asked = row;
    found.slowest = Math.max(found.slowest, Math.min(...again(() => answer(asked))));
    left.push(...answer(row));
  }
  return found;
}

/** The times of three runs: in the fastest of them the machine did nothing else. */
function again(work: () => unknown): readonly number[] {
  return [1, 2, 3].map(() => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
}

function isVpc({ kind }: NetworkRow): boolean {
  return kind === 'VPC';
}

void main();
