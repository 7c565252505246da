"use strict";
/* A scene in, the picture by vis-network out; names, predicates, crosses and pins are drawn over it. */

const FADED = 0.16;

class Picture {
  constructor(store, chosen) {
    this.store = store;
    this.chosen = chosen;
    this.nodes = new vis.DataSet();
    this.edges = new vis.DataSet();
    this.layouts = new Map();
    this.hovered = null;
    this.network = new vis.Network(part("canvas"), { nodes: this.nodes, edges: this.edges }, JSON.parse(part("options").textContent));
    this.listen();
  }

  listen() {
    const { network } = this;
    network.on("click", ({ nodes, edges, pointer }) => this.pick(nodes[0], edges[0], pointer.DOM));
    network.on("dragEnd", ({ nodes }) => nodes.length && this.chosen.moved(nodes[0], network.getPosition(nodes[0])));
    network.on("hoverNode", ({ node }) => this.hover(node));
    network.on("blurNode", () => this.hover(null));
    network.on("afterDrawing", (context) => this.overlay(context));
    darkness.addEventListener("change", () => this.last && this.draw(...this.last));
  }

  /** A click on an entity, a line, or the text of either. */
  pick(node, edge, point) {
    const [x, y] = [point.x - this.shift.x, point.y - this.shift.y];
    const holds = (box) => x > box.left && x < box.right && y > box.top && y < box.bottom;
    const label = node === undefined && (this.labels ?? []).find(holds);
    if (node !== undefined) this.chosen.entity(node);
    else if (label) label.item.edge === undefined ? this.chosen.entity(label.item.id) : this.chosen.relation(label.item.edge);
    else if (edge !== undefined) this.chosen.relation(Number(edge.slice(1)));
    else this.chosen.nothing();
  }

  hover(node) {
    this.hovered = node;
    this.labels = null;
    this.network.redraw();
  }

  /** The places of the layout that a state asks for; the opening layout comes with the page. */
  places(state) {
    const key = state.around ? JSON.stringify(state.around) : "all";
    if (!this.layouts.has(key)) {
      const fromPage = !state.around || (state.around.id === this.store.about && state.around.steps === 2);
      this.layouts.set(key, new Map(fromPage ? this.store.places : []));
    }
    return this.layouts.get(key);
  }

  /** Draws a scene: only what changed is handed to vis-network. */
  draw(scene, matched, state) {
    this.last = [scene, matched, state];
    const places = this.places(state);
    const ends = scene.relations.map((relation) => this.store.relation(relation));
    const fresh = scene.entities.filter((entity) => !places.has(entity));
    if (fresh.length) placeAll(fresh, places, ends.map(({ subject, object }) => [subject, object]));
    this.light = lit(this.store, scene, state);
    this.degree = matched.degree;
    this.most = Math.max(10, ...scene.entities.map((entity) => matched.degree[entity]));
    update(this.nodes, scene.entities.map((entity) => this.node(entity, state, places)));
    update(this.edges, this.lines(scene.relations, matched));
    this.labels = null;
    this.network.redraw();
  }

  node(entity, state, places) {
    const { store } = this;
    const type = store.type(entity);
    const id = store.entities.id[entity];
    const pinned = state.pinned[id];
    const [x, y] = pinned ?? [places.get(entity).x, places.get(entity).y];
    const chosen = state.entity === id;
    const border = chosen ? styled("--ink") : styled("--canvas");
    const touched = { background: colour(type), border: styled("--ink") };
    const color = { background: colour(type), border, highlight: touched, hover: touched };
    const size = 6 + 18 * Math.sqrt(this.degree[entity] / this.most);
    const opacity = this.light.entities && !this.light.entities.has(entity) ? FADED : 1;
    const borderWidth = chosen ? 3 : 1;
    return { id: entity, x, y, shape: type.shape, size, color, borderWidth, opacity, pinned: Boolean(pinned) };
  }

  /** The lines of relations; those between the same two entities bend apart. */
  lines(relations, matched) {
    const pairs = Map.groupBy(relations, (relation) => this.store.ends(relation).sort((a, b) => a - b).join(" "));
    return [...pairs.values()].flatMap((group) => group.map((relation, rank) => this.line(relation, matched, rank - (group.length - 1) / 2)));
  }

  line(relation, matched, offset) {
    const { subject, object, predicate, status } = this.store.relation(relation);
    const look = this.store.statuses[status];
    const faded = this.light.relations && !this.light.relations.has(relation);
    const bend = offset * 0.22 * (subject < object ? 1 : -1);
    return {
      id: `r${relation}`, from: subject, to: object,
      color: { color: colour(look), highlight: colour(look), hover: colour(look), opacity: faded ? FADED : 0.85 },
      width: (this.light.relations && !faded ? 2 : 1) + Math.min(3, Math.log2(matched.support[relation]) / 2),
      dashes: look.dashes.length ? look.dashes : false,
      smooth: bend === 0 ? false : { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) },
      arrows: this.store.predicates[predicate].symmetric ? "" : { to: { enabled: true, scaleFactor: 0.55 } },
    };
  }

  /** Entities and lines on the screen, in pixels, the important first. */
  onScreen() {
    const scale = this.network.getScale();
    const { entities, relations, texts } = this.light;
    const urgent = (id) => id === this.hovered || (texts?.has(id) ?? false);
    const nodes = this.nodes.get().map((node) => {
      const place = this.network.getPosition(node.id);
      return {
        ...node, x: place.x * scale, y: place.y * scale, size: node.size * scale,
        text: shortened(this.store.name(node.id)), urgent: urgent(node.id), shown: !entities || entities.has(node.id),
      };
    });
    nodes.sort((left, right) =>
      right.urgent - left.urgent || right.shown - left.shown || right.size - left.size || left.id - right.id);
    const bright = this.edges.get().filter((edge) => !relations || relations.has(Number(edge.id.slice(1))));
    const edges = bright.map((edge) => this.lineOnScreen(edge, scale));
    edges.sort((left, right) => right.width - left.width);
    return { nodes, edges };
  }

  lineOnScreen(edge, scale) {
    const [from, to] = [this.network.getPosition(edge.from), this.network.getPosition(edge.to)];
    const point = this.network.body.edges[edge.id]?.edgeType.getPoint(0.5) ?? middle([from, to]);
    const relation = Number(edge.id.slice(1));
    const { predicate, status } = this.store.relation(relation);
    return {
      ...edge, edge: relation, x: point.x * scale, y: point.y * scale, from, to, status,
      urgent: this.light.relations?.size === 1, length: Math.hypot(from.x - to.x, from.y - to.y) * scale, text: worded(this.store.predicates[predicate].name),
    };
  }

  /** Draws what vis-network does not: in pixels of the screen, whatever the zoom. */
  overlay(context) {
    const scale = this.network.getScale();
    if (!this.labels || scale !== this.scale) {
      this.scale = scale;
      this.seen = this.onScreen();
      this.labels = placeLabels(context, this.seen.nodes.filter((node) => node.shown || node.urgent), this.seen.edges);
    }
    this.shift = this.network.canvasToDOM({ x: 0, y: 0 });
    const ratio = context.canvas.width / context.canvas.clientWidth;
    const arm = Math.max(2, Math.min(5, 6 * scale));
    context.save();
    context.setTransform(ratio, 0, 0, ratio, this.shift.x * ratio, this.shift.y * ratio);
    this.seen.edges.filter((edge) => this.store.statuses[edge.status].label === NEGATED).forEach((edge) => cross(context, edge, arm));
    this.seen.nodes.forEach((node) => sign(context, node, this.store.entities.protected[node.id]));
    write(context, this.labels, this.store);
    context.restore();
  }

  /** Brings entities into view. */
  show(entities) {
    this.network.redraw();
    this.network.fit({ nodes: entities, maxZoomLevel: 1.1, animation: false });
    this.labels = null;
  }

  zoom(factor) {
    this.network.moveTo({ scale: this.network.getScale() * factor });
  }

  /** Where an entity stands on the page, in pixels. */
  whereIs(id) {
    const place = this.network.canvasToDOM(this.network.getPosition(this.store.byId.get(id)));
    const frame = part("canvas").getBoundingClientRect();
    return { x: place.x + frame.x, y: place.y + frame.y };
  }

  /** Where the middle of a relation's line stands on the page, in pixels. */
  whereIsLine(relation) {
    const place = this.network.canvasToDOM(this.network.body.edges[`r${relation}`].edgeType.getPoint(0.5));
    const frame = part("canvas").getBoundingClientRect();
    return { x: place.x + frame.x, y: place.y + frame.y };
  }

  /** The nearest entity in a direction from another (or from the middle of the picture). */
  beside(entity, dx, dy) {
    const from = entity === null ? this.network.getViewPosition() : this.network.getPosition(entity);
    const reach = (id) => {
      const place = this.network.getPosition(id);
      const [x, y] = [place.x - from.x, place.y - from.y];
      const along = x * dx + y * dy;
      return along > 0 ? along + 2 * Math.abs(x * dy - y * dx) : Infinity;
    };
    const best = this.nodes.getIds().filter((id) => id !== entity).sort((left, right) => reach(left) - reach(right))[0];
    return best !== undefined && (entity === null || reach(best) < Infinity) ? best : null;
  }
}

/** What stays bright while something is selected: null for everything. `texts` are named before all others. */
function lit(store, scene, state) {
  const relation = state.relation ? store.find(state.relation) : -1;
  if (relation >= 0) return bright(store, [relation]);
  if (scene.path) return bright(store, scene.path);
  const entity = state.entity ? store.byId.get(state.entity) : undefined;
  if (entity === undefined) return { entities: null, relations: null, texts: null };
  const mine = bright(store, scene.relations.filter((item) => store.ends(item).includes(entity)));
  return { ...mine, entities: mine.entities.add(entity), texts: new Set([entity]) };
}

/** Some relations with their ends, all of them named. */
function bright(store, relations) {
  const ends = new Set(relations.flatMap((relation) => store.ends(relation)));
  return { entities: ends, relations: new Set(relations), texts: ends };
}

/** Makes a DataSet hold exactly these items, touching only those that changed. */
function update(dataset, items) {
  const wanted = new Set(items.map((item) => item.id));
  dataset.remove(dataset.getIds().filter((id) => !wanted.has(id)));
  const changed = items.filter((item) => JSON.stringify(item) !== dataset.get(item.id)?.written);
  dataset.update(changed.map((item) => ({ ...item, written: JSON.stringify(item) })));
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
  context.strokeStyle = context.fillStyle = styled("--ink");
  context.lineWidth = 1.5;
  context.beginPath();
  if (node.pinned) context.arc(node.x + node.size, node.y - node.size, 3.5, 0, 7);
  context.fill();
  if (!isProtected) return;
  context.beginPath();
  context.arc(node.x, node.y, node.size + 4, 0, 7);
  context.stroke();
}

/** Writes the labels with a halo in the colour of the ground. */
function write(context, labels, store) {
  context.font = FONT;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = styled("--canvas");
  const ink = styled("--ink");
  for (const { x, y, text, item } of labels) {
    context.fillStyle = item.edge === undefined ? ink : colour(store.statuses[item.status]);
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
}
