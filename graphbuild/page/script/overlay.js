"use strict";
/* A Picture in, what vis-network does not draw out: names, predicates, crosses and pins, in pixels of the screen. */

class Overlay {
  constructor(picture) {
    this.picture = picture;
    this.labels = null;
  }

  /** Lets the labels find new places at the next drawing. */
  clear() {
    this.labels = null;
  }

  /** What is drawn and bright, the important first. */
  look() {
    const { network, nodes, edges, light } = this.picture;
    const scale = network.getScale();
    const drawn = nodes.get().map((node) => this.node(node, scale));
    drawn.sort(
      (left, right) =>
        right.urgent - left.urgent || right.shown - left.shown || right.size - left.size || left.id - right.id,
    );
    const bright = edges.get().filter((edge) => !light.relations || light.relations.has(Number(edge.id.slice(1))));
    const lines = bright.map((edge) => this.line(edge, scale)).sort((left, right) => right.width - left.width);
    return { nodes: drawn, edges: lines };
  }

  node(node, scale) {
    const { network, store, light, hovered } = this.picture;
    const place = network.getPosition(node.id);
    const urgent = node.id === hovered || (light.texts?.has(node.id) ?? false);
    const name = store.name(node.id);
    return {
      ...node,
      x: place.x * scale,
      y: place.y * scale,
      size: node.size * scale,
      lines: urgent ? allLines(name) : linesOfName(name),
      urgent,
      shown: !light.entities || light.entities.has(node.id),
    };
  }

  line(edge, scale) {
    const { network, store, light } = this.picture;
    const [from, to] = [network.getPosition(edge.from), network.getPosition(edge.to)];
    const point = network.body.edges[edge.id]?.edgeType.getPoint(0.5) ?? middle([from, to]);
    const relation = Number(edge.id.slice(1));
    const { predicate, status, object } = store.relation(relation);
    return {
      ...edge,
      edge: relation,
      x: point.x * scale,
      y: point.y * scale,
      from,
      to,
      target: object,
      status,
      urgent: light.relations?.size === 1,
      length: Math.hypot(from.x - to.x, from.y - to.y) * scale,
      lines: [worded(store.predicates[predicate].name)],
    };
  }

  /** What of the picture can be seen, in its own pixels. */
  view() {
    const { clientWidth, clientHeight } = part("canvas");
    const { x, y } = this.shift;
    return { left: -x, right: clientWidth - x, top: -y, bottom: clientHeight - y };
  }

  /** Draws over the picture; places are kept until the zoom or the scene changes or a drag ends. */
  draw(context) {
    const { network, store } = this.picture;
    const scale = network.getScale();
    this.shift = network.canvasToDOM({ x: 0, y: 0 });
    if (!this.labels || scale !== this.scale) {
      this.scale = scale;
      this.seen = this.look();
      const nodes = this.seen.nodes.filter((node) => node.shown || node.urgent);
      this.labels = placeLabels(context, { nodes, edges: this.seen.edges, view: this.view() });
    }
    const ratio = context.canvas.width / context.canvas.clientWidth;
    const arm = Math.max(2, Math.min(5, 6 * scale));
    context.save();
    context.setTransform(ratio, 0, 0, ratio, this.shift.x * ratio, this.shift.y * ratio);
    this.seen.edges
      .filter((edge) => store.statuses[edge.status].label === NEGATED)
      .forEach((edge) => cross(context, edge, arm));
    this.seen.nodes.forEach((node) => sign(context, node, store.entities.protected[node.id]));
    context.globalAlpha = 1;
    write(context, this.labels, { store, view: this.view(), ratio });
    context.restore();
  }

  /** What the label at a point of the picture names, if there is one. */
  at(point) {
    const [x, y] = [point.x - this.shift.x, point.y - this.shift.y];
    return this.labels?.find((box) => x > box.left && x < box.right && y > box.top && y < box.bottom)?.item;
  }
}

/** A cross over the middle of a line that denies. */
function cross(context, { x, y, color }, arm) {
  context.strokeStyle = color.color;
  context.lineWidth = arm / 2;
  context.beginPath();
  for (const turn of [1, -1]) {
    context.moveTo(x - arm, y - arm * turn);
    context.lineTo(x + arm, y + arm * turn);
  }
  context.stroke();
}

/** The marks beside an entity: a pin's dot, a ring around one whom the source protects. */
function sign(context, node, isProtected) {
  if (!node.pinned && !isProtected) return;
  context.strokeStyle = context.fillStyle = styled("--ink");
  context.globalAlpha = node.shown ? 1 : FADED;
  context.lineWidth = 1.5;
  context.beginPath();
  if (node.pinned) context.arc(node.x + node.size, node.y - node.size, 3.5, 0, 7);
  context.fill();
  if (!isProtected) return;
  context.beginPath();
  context.arc(node.x, node.y, node.size + 4, 0, 7);
  context.stroke();
}

/** How far below the middle of a text one of its lines stands. */
function lineShift(lines, place) {
  return (place - (lines.length - 1) / 2) * LINE;
}

/** Writes the labels that a view shows. */
function write(context, labels, { store, view, ratio }) {
  const snapped = (place, from) => Math.round((place - from) * ratio) / ratio + from;
  const [ink, halo] = [styled("--ink"), styled("--canvas")];
  for (const label of labels) {
    if (label.right < view.left || label.left > view.right || label.bottom < view.top || label.top > view.bottom) continue;
    const fill = label.item.edge === undefined ? ink : colour(store.statuses[label.item.status]);
    const drawn = imageOf(label, { fill, halo, ratio });
    const [width, height] = [drawn.width / ratio, drawn.height / ratio];
    const [x, y] = [snapped(label.x - width / 2, view.left), snapped(label.y - height / 2, view.top)];
    context.drawImage(drawn, x, y, width, height);
  }
}

const HALO = 4;
const KEPT = 2000;
const images = new Map();

/** A label as a little image with a halo in the colour of the ground, kept: to write it anew in each frame is slow. */
function imageOf({ lines, left, right, top, bottom }, { fill, halo, ratio }) {
  const key = [...lines, fill, halo, ratio].join("\n");
  if (images.has(key)) return images.get(key);
  if (images.size >= KEPT) images.clear();
  const [width, height] = [right - left + 2 * HALO, bottom - top + 2 * HALO];
  const made = element("canvas", { width: Math.ceil(width * ratio), height: Math.ceil(height * ratio) });
  const context = made.getContext("2d");
  context.scale(ratio, ratio);
  context.font = FONT;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = halo;
  context.fillStyle = fill;
  for (const draw of ["strokeText", "fillText"])
    lines.forEach((line, place) => context[draw](line, width / 2, height / 2 + lineShift(lines, place)));
  images.set(key, made);
  return made;
}
