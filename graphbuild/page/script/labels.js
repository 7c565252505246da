"use strict";
/* Texts with the places where each could stand in, those that fit without overlap out. */

const FONT = "12px system-ui, 'Segoe UI', Arial, sans-serif";
const LINE = 15;
const LONGEST = 30;
const LEADING = 8;

const widths = new Map();

/** The width of a text in pixels. */
function widthOf(context, text) {
  if (!widths.has(text)) widths.set(text, context.measureText(text).width);
  return widths.get(text);
}

/** A name short enough to stand in the picture. */
function shortened(name) {
  const line = name.replace(/\s+/gu, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
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

  /** Whether a box is free of all that are not its own. */
  free(box) {
    const hit = (other) =>
      other.owner !== box.owner &&
      other.left < box.right &&
      other.right > box.left &&
      other.top < box.bottom &&
      other.bottom > box.top;
    return [...this.around(box)].every((cell) => !(this.cells.get(cell) ?? []).some(hit));
  }

  add(box) {
    for (const cell of this.around(box)) this.cells.set(cell, [...(this.cells.get(cell) ?? []), box]);
  }
}

/** The box of a text of some width around a point. */
function boxAt(x, y, width, owner) {
  return {
    x,
    y,
    owner,
    left: x - width / 2 - 2,
    right: x + width / 2 + 2,
    top: y - LINE / 2,
    bottom: y + LINE / 2,
  };
}

/** Where an entity's name may stand: below, above, right, left. */
function namePlaces(node, width) {
  const gap = node.size + LINE / 2 + 2;
  const aside = node.size + width / 2 + 4;
  return [
    [0, gap],
    [0, -gap],
    [aside, 0],
    [-aside, 0],
  ].map(([dx, dy]) => boxAt(node.x + dx, node.y + dy, width, node.id));
}

/** Places names, the important first, then predicates on lines long enough; the leading ones may cover a shape. */
function placeLabels(context, nodes, edges) {
  context.font = FONT;
  const [shapes, texts] = [new Boxes(), new Boxes()];
  nodes.forEach((node) => shapes.add(boxAt(node.x, node.y, node.size * 2, node.id)));
  const placed = [];
  const put = (item, text, places) => {
    const clear = places.filter((place) => texts.free(place));
    const leading = placed.length < LEADING ? clear[0] : null;
    const box = clear.find((place) => shapes.free(place)) ?? leading ?? (item.urgent ? places[0] : null);
    if (!box) return;
    texts.add(box);
    placed.push({ ...box, text, item });
  };
  for (const node of nodes) put(node, node.text, namePlaces(node, widthOf(context, node.text)));
  for (const edge of edges) {
    const width = widthOf(context, edge.text);
    if (edge.urgent || edge.length > width + 40)
      put(
        edge,
        edge.text,
        [0, 14, -14, 30, -30].map((dy) => boxAt(edge.x, edge.y + dy, width, edge.id)),
      );
  }
  return placed;
}
