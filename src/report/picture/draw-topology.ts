import { t } from '@vscode/l10n';
import { element, picture, reachable, shorten, text } from './svg';
import type { Health, Topology, TopologyLink, VpcNode } from './topology';

const margin = 24;
const width = 250;
const gap = 28;
/** Between the columns there is room for what a link says. */
const channel = 230;
const lineHeight = 16;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** VPCs without endpoints to the left, those with endpoints in the middle, Datadog's sites to the right. */
export function drawTopology(topology: Topology, title: string): string {
  const { vpcs, sites, links } = topology;
  const withEndpoints = new Set(links.filter(({ kind }) => kind === 'endpoints').map(({ from }) => from));
  const sorted = [...vpcs].sort(
    (a, b) => a.region.localeCompare(b.region) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
  );
  const left = sorted.filter(({ id }) => !withEndpoints.has(id));
  const middle = sorted.filter(({ id }) => withEndpoints.has(id));
  const columns = [left, middle].filter((column) => column.length > 0);
  const boxes = new Map<string, Box>();
  columns.forEach((column, index) => stack(column, margin + index * (width + channel), boxes));
  const siteX = margin + columns.length * (width + channel);
  placeSites(topology, siteX, boxes);
  const bottom = Math.max(120, ...[...boxes.values()].map(({ y, height }) => y + height)) + gap;
  const notes = notesOf(topology);
  return picture(
    title,
    siteX + (sites.length > 0 ? width : 0) + margin,
    bottom + notes.length * lineHeight + margin,
    text(margin, 32, title, { class: 'strong', 'font-size': 15 }),
    ...links.map((link) => drawLink(link, boxes, nameOf(vpcs))),
    ...sorted.map((vpc) => drawVpc(vpc, boxes.get(vpc.id))),
    ...sites.map((site) => drawSite(site, boxes.get(site))),
    ...notes.map((note, index) => text(margin, bottom + index * lineHeight, note, { class: 'dim' })),
  );
}

function stack(vpcs: readonly VpcNode[], x: number, boxes: Map<string, Box>): void {
  let y = 70;
  for (const vpc of vpcs) {
    const height = linesOf(vpc).length * lineHeight + 20;
    boxes.set(vpc.id, { x, y, height });
    y += height + gap;
  }
}

/** Each beside the middle of the VPCs that lead to it, and none over another. */
function placeSites({ sites, links }: Topology, x: number, boxes: Map<string, Box>): void {
  const height = 50;
  const wanted = sites.map((site) => {
    const ys = links.flatMap(({ from, to }) => (to === site ? (boxes.get(from) ?? []) : []));
    const middle = ys.reduce((sum, box) => sum + box.y + box.height / 2, 0) / Math.max(1, ys.length);
    return { site, y: Math.round(middle - height / 2) };
  });
  let lowest = 70;
  for (const { site, y } of wanted.toSorted((a, b) => a.y - b.y)) {
    boxes.set(site, { x, y: Math.max(lowest, y), height });
    lowest = Math.max(lowest, y) + height + gap;
  }
}

interface Line {
  readonly words: string;
  readonly look: string;
}

function linesOf({ id, name, region, accountId, cidrs, zones, verdict }: VpcNode): readonly Line[] {
  return [
    { words: name, look: 'strong' },
    ...(name === id ? [] : [{ words: id, look: 'dim' }]),
    { words: [region, accountId].filter((part) => part !== '').join(' · '), look: 'dim' },
    ...(cidrs.length === 0 ? [] : [{ words: cidrs.join(', '), look: 'dim' }]),
    ...(zones.length === 0 ? [] : [{ words: zonesOf(zones), look: '' }]),
    { words: `${marks[verdict.health]} ${verdict.words}`, look: verdict.health },
  ];
}

function zonesOf(zones: readonly string[]): string {
  return zones.length === 1 ? t('zone {0}', zones[0] ?? '') : t('{0} private zones', zones.length);
}

/** The sign says what the colour says. */
const marks: { readonly [H in Health]: string } = { private: '✓', open: '◐', broken: '✗', unknown: '?' };

function drawVpc(vpc: VpcNode, box: Box | undefined): string {
  if (box === undefined) return '';
  const lines = linesOf(vpc);
  const label = [...lines.map(({ words }) => words), ...vpc.zones].join(', ');
  return reachable(
    label,
    { class: 'vpc' },
    element('rect', { class: 'box', x: box.x, y: box.y, width, height: box.height, rx: 4 }),
    ...lines.map(({ words, look }, index) =>
      text(box.x + 12, box.y + 22 + index * lineHeight, shorten(words, 36), { class: look }),
    ),
  );
}

function drawSite(site: string, box: Box | undefined): string {
  if (box === undefined) return '';
  return reachable(
    t('Datadog, {0}', site),
    { class: 'site' },
    element('rect', { class: 'box', x: box.x, y: box.y, width, height: box.height, rx: 25 }),
    text(box.x + 24, box.y + 22, 'Datadog', { class: 'strong' }),
    text(box.x + 24, box.y + 38, site, { class: 'dim' }),
  );
}

function drawLink(link: TopologyLink, boxes: ReadonlyMap<string, Box>, name: (id: string) => string): string {
  const from = boxes.get(link.from);
  const to = boxes.get(link.to);
  if (from === undefined || to === undefined) return '';
  const { path, x, y } = from.x === to.x ? around(from, to) : across(from, to);
  // What endpoints are is said beside their VPC, where lines do not cross yet.
  const labelX = link.kind === 'endpoints' ? from.x + width + 60 : x;
  const labelY = link.kind === 'endpoints' ? from.y + from.height / 2 - 6 : y;
  const words = link.health === 'broken' ? `✗ ${link.words}` : link.words;
  const look = link.health === 'private' && link.kind === 'peering' ? '' : link.health;
  return reachable(
    t('{0} from {1} to {2}', words, name(link.from), name(link.to)),
    {},
    element('path', { class: `link ${look}`, d: path }),
    text(labelX, labelY, shorten(words, 28), { class: `label ${look}`, 'text-anchor': 'middle' }),
  );
}

/** From the right side of one to the left side of the other. */
function across(a: Box, b: Box) {
  const [from, to] = a.x < b.x ? [a, b] : [b, a];
  const [x1, y1] = [from.x + width, from.y + from.height / 2];
  const [x2, y2] = [to.x, to.y + to.height / 2];
  const middle = (x1 + x2) / 2;
  return {
    path: `M${x1},${y1} C${middle},${y1} ${middle},${y2} ${x2},${y2}`,
    x: middle,
    // Words stand above a line that is nearly level, and on one that is steep.
    y: (Math.abs(y1 - y2) < 2 * lineHeight ? Math.min(y1, y2) : (y1 + y2) / 2) - 6,
  };
}

/** Between two of one column, along their right side. */
function around(a: Box, b: Box) {
  const [x, y1, y2] = [a.x + width, a.y + a.height / 2, b.y + b.height / 2];
  const reach = x + 70;
  return { path: `M${x},${y1} C${reach},${y1} ${reach},${y2} ${x},${y2}`, x: x + 60, y: (y1 + y2) / 2 - 5 };
}

function nameOf(vpcs: readonly VpcNode[]): (id: string) => string {
  return (id) => vpcs.find((vpc) => vpc.id === id)?.name ?? id;
}

function notesOf({ vpcs, others, unread }: Topology): readonly string[] {
  const rest =
    others === 1 ? t('1 more VPC has no part in it.') : t('{0} more VPCs have no part in it.', others);
  return [
    ...(vpcs.length === 0 ? [t('No VPC has an endpoint, a peering or a private zone for Datadog.')] : []),
    ...(others > 0 ? [rest] : []),
    ...unread.map((sentence) => t('Unknown: {0}', sentence)),
  ];
}
