"use strict";
/* Texts with the places where each could stand in, those that fit without overlap out. */

const FONT = "12px system-ui, 'Segoe UI', Arial, sans-serif";
const LINE = 14;
const SHORT = 16;
const LONGEST = 26;
const LEADING = 5;

const widths = new Map();

/** The width of the longest of some lines in pixels. */
function widthOf(context, lines) {
  const text = lines.join("\n");
  if (!widths.has(text)) widths.set(text, Math.max(...lines.map((line) => context.measureText(line).width)));
  return widths.get(text);
}

/** A whole name on as many lines as it takes; only a word longer than a line is cut. */
function allLines(name) {
  const lines = [""];
  for (const word of name.trim().split(/\s+/u)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= LONGEST || !lines.at(-1)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map(cut);
}

/** A line that is not longer than the longest. */
function cut(line) {
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}

/** A name on one line or on two of like length, cut where it is longer than that. */
function linesOfName(name) {
  const words = name.trim().split(/\s+/u);
  const text = words.join(" ");
  if (text.length <= SHORT) return [text];
  const breaks = words.slice(1).map((_, place) => {
    const [first, second] = [words.slice(0, place + 1).join(" "), words.slice(place + 1).join(" ")];
    return { lines: [first, second], longest: Math.max(first.length, second.length) };
  });
  const best = breaks.sort((left, right) => left.longest - right.longest)[0];
  return (best?.lines ?? [text]).map(cut);
}

/** Boxes on a grid, so that what overlaps is found at once. */
class Boxes {
  constructor() {
    this.cells = new Map();
  }

  *around(box) {
    for (let x = Math.floor(box.left / 90); x <= Math.floor(box.right / 90); x++) {
      for (let y = Math.floor(box.top / 90); y <= Math.floor(box.bottom / 90); y++) yield `${x} ${y}`;
    }
  }

  /** How much of boxes that are not its own a box covers, in pixels. */
  covered(box) {
    const near = new Set([...this.around(box)].flatMap((cell) => this.cells.get(cell) ?? []));
    let total = 0;
    for (const other of near) {
      const width = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
      if (other.owner !== box.owner && width > 0 && height > 0) total += width * height;
    }
    return total;
  }

  add(box) {
    for (const cell of this.around(box)) this.cells.set(cell, [...(this.cells.get(cell) ?? []), box]);
  }
}

/** A box around a point. */
function boxAt(x, y, { width, height, owner }) {
  return {
    x,
    y,
    owner,
    left: x - width / 2 - 2,
    right: x + width / 2 + 2,
    top: y - height / 2,
    bottom: y + height / 2,
  };
}

/** Where an entity's name may stand: below, above, at the sides, then a little shifted. */
function namePlaces(node, size) {
  const down = node.size + size.height / 2 + 2;
  const aside = node.size + size.width / 2 + 4;
  return [
    [0, down],
    [0, -down],
    [aside, 0],
    [-aside, 0],
    ...[0.35, -0.35].flatMap((share) => [
      [share * size.width, down],
      [share * size.width, -down],
    ]),
    ...[0.75, -0.75].flatMap((share) => [
      [aside, share * down],
      [-aside, share * down],
    ]),
  ].map(([dx, dy]) => boxAt(node.x + dx, node.y + dy, { ...size, owner: node.id }));
}

/** Where a predicate may stand: on the middle of its line, or just beside it. */
function linePlaces(edge, size) {
  return [0, 12, -12].map((dy) => boxAt(edge.x, edge.y + dy, { ...size, owner: edge.id }));
}

/** Whether a box lies within another. */
function within(box, view) {
  return box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom;
}

/** A box moved into the view. */
function movedInto(box, view) {
  const dx = Math.max(view.left - box.left, 0) + Math.min(view.right - box.right, 0);
  const dy = Math.max(view.top - box.top, 0) + Math.min(view.bottom - box.bottom, 0);
  const { width, height, owner } = { width: box.right - box.left - 4, height: box.bottom - box.top, ...box };
  return boxAt(box.x + dx, box.y + dy, { width, height, owner });
}

/** Whether the middle of something is in the view. */
function isSeen({ x, y }, view) {
  return within({ left: x, right: x, top: y, bottom: y }, view);
}

/**
 * Places names, the important first, then predicates on lines long enough. No text lies on another or is cut by
 * the edge of the view; the leading names may cover a shape where there is no other way.
 */
function placeLabels(context, { nodes, edges, view }) {
  context.font = FONT;
  const [shapes, texts] = [new Boxes(), new Boxes()];
  nodes.forEach((node) => shapes.add(boxAt(node.x, node.y, { width: node.size * 2, height: node.size * 2, owner: node.id })));
  const placed = [];
  const put = (item, places) => {
    const seen = isSeen(item, view);
    const clear = places.filter((place) => (!seen || within(place, view)) && texts.covered(place) === 0);
    const ranked = clear.map((place) => ({ place, covered: shapes.covered(place) }));
    ranked.sort((left, right) => left.covered - right.covered);
    const best = ranked[0]?.covered === 0 || placed.length < LEADING || item.urgent ? ranked[0]?.place : undefined;
    const box = best ?? (item.urgent && seen ? movedInto(places[0], view) : null);
    if (!box) return;
    texts.add(box);
    placed.push({ ...box, lines: item.lines, item });
  };
  const sized = (item) => ({ width: widthOf(context, item.lines), height: item.lines.length * LINE });
  for (const node of nodes) put(node, namePlaces(node, sized(node)));
  for (const edge of edges) {
    const size = sized(edge);
    if (edge.urgent || edge.length > size.width + 30) put(edge, linePlaces(edge, size));
  }
  return placed;
}
