"use strict";
/* A Picture in, the same as SVG out. */

/** The picture as SVG, as it stands on the screen. */
function svg({ overlay, store }) {
  const { nodes, edges } = overlay.seen;
  const { clientWidth: width, clientHeight: height } = part("canvas");
  const sizes = new Map(nodes.map((node) => [node.id, node.size]));
  const moved = drawing(
    "g",
    { transform: `translate(${overlay.shift.x} ${overlay.shift.y})` },
    edges.map((edge) => svgLine(edge, { store, scale: overlay.scale, reach: sizes.get(edge.target) })),
    nodes.map((node) => svgNode(node, store.entities.protected[node.id])),
    overlay.labels.flatMap((label) => label.lines.map((_, place) => svgLabel(label, place, store))),
  );
  const made = drawing(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` },
    drawing("rect", { width, height, fill: styled("--canvas") }),
    moved,
  );
  return new XMLSerializer().serializeToString(made);
}

/** A line as the curve through its middle, with its head, and its cross where it denies. */
function svgLine(edge, { store, scale, reach }) {
  const [from, to] = [edge.from, edge.to].map((place) => ({ x: place.x * scale, y: place.y * scale }));
  const bend = { x: 2 * edge.x - (from.x + to.x) / 2, y: 2 * edge.y - (from.y + to.y) / 2 };
  const stroke = edge.color.color;
  const dashes = edge.dashes ? edge.dashes.join(" ") : null;
  const curve = `M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}`;
  const bars = `M${edge.x - 5} ${edge.y - 5}l10 10m0 -10l-10 10`;
  return [
    drawing("path", {
      d: curve,
      fill: "none",
      stroke,
      "stroke-width": edge.width * scale,
      "stroke-dasharray": dashes,
    }),
    edge.arrows && drawing("path", { class: "head", d: headAt(bend, to, reach), fill: stroke }),
    store.statuses[edge.status].label === NEGATED && drawing("path", { d: bars, stroke, "stroke-width": 2.5 }),
  ];
}

/** The outline of an arrow's head that touches a shape of some size. */
function headAt(from, to, reach) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const at = (back, aside) => `${to.x - x * back - y * aside} ${to.y - y * back + x * aside}`;
  return `M${at(reach, 0)}L${at(reach + 8, 3.5)}L${at(reach + 8, -3.5)}Z`;
}

/** An entity's shape, with the ring around one whom the source protects. */
function svgNode(node, isProtected) {
  const { x, y, size, opacity } = node;
  const ring = { class: "ring", cx: x, cy: y, r: size + 4, fill: "none", stroke: styled("--ink"), opacity };
  return [
    drawing("path", {
      d: OUTLINES[node.shape],
      fill: node.color.background,
      opacity,
      transform: `translate(${x - size} ${y - size}) scale(${size / 8})`,
    }),
    isProtected && drawing("circle", ring),
  ];
}

function svgLabel({ x, y, lines, item }, place, store) {
  const fill = item.edge === undefined ? styled("--ink") : colour(store.statuses[item.status]);
  return drawing(
    "text",
    {
      x,
      y: y + lineShift(lines, place),
      fill,
      "text-anchor": "middle",
      "dominant-baseline": "central",
      "font-family": "sans-serif",
      "font-size": 12,
      stroke: styled("--canvas"),
      "stroke-width": 3,
      "paint-order": "stroke",
    },
    lines[place],
  );
}
