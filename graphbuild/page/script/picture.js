"use strict";
/* A scene in, the picture by vis-network out; an Overlay writes over it. */

/** Room for names beside and below what is shown, in pixels, and how large it is shown at most. */
const ASIDE = 64;
const BELOW = 40;
const CLOSEST = 1.1;

class Picture {
  constructor(store, deeds) {
    this.store = store;
    this.deeds = deeds;
    this.nodes = new vis.DataSet();
    this.edges = new vis.DataSet();
    this.layouts = new Map();
    this.hovered = null;
    this.framed = null;
    const options = JSON.parse(part("options").textContent);
    this.network = new vis.Network(part("canvas"), { nodes: this.nodes, edges: this.edges }, options);
    this.overlay = new Overlay(this);
    this.listen();
  }

  listen() {
    const { network } = this;
    network.on("click", ({ nodes, edges, pointer }) => this.pick(nodes[0], edges[0], pointer.DOM));
    network.on("dragEnd", ({ nodes }) => {
      if (nodes.length) this.deeds.moved(nodes[0], network.getPosition(nodes[0]));
      else this.moved();
    });
    network.on("zoom", () => this.moved());
    network.on("resize", () => this.fit());
    network.on("hoverNode", ({ node }) => this.hover(node));
    network.on("blurNode", () => this.hover(null));
    network.on("afterDrawing", (context) => this.overlay.draw(context));
    darkness.addEventListener("change", () => this.last && this.draw(...this.last));
  }

  /** The reader looks from elsewhere than where the page led. */
  moved() {
    this.framed = null;
    this.overlay.clear();
  }

  /** Keeps in view what the page led to when the window changes; vis-network scales first, at the end of its event. */
  fit() {
    this.overlay.clear();
    if (this.framed) queueMicrotask(() => this.framed && this.show(this.framed));
  }

  /** A click on an entity, a line, or the text of either. */
  pick(node, edge, point) {
    const named = node === undefined ? this.overlay.at(point) : undefined;
    if (node !== undefined) this.deeds.entity(node);
    else if (named) this.pickLabel(named);
    else if (edge !== undefined) this.deeds.relation(Number(edge.slice(1)));
    else this.deeds.nothing();
  }

  pickLabel({ id, edge }) {
    if (edge === undefined) this.deeds.entity(id);
    else this.deeds.relation(edge);
  }

  hover(node) {
    this.hovered = node;
    this.overlay.clear();
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
    if (fresh.length)
      placeAll(
        fresh,
        places,
        ends.map(({ subject, object }) => [subject, object]),
      );
    const light = lit(this.store, scene, state);
    this.light = light;
    const { store } = this;
    const { degree } = matched;
    const most = Math.max(10, ...scene.entities.map((entity) => degree[entity]));
    const look = { store, state, places, light, degree, most };
    update(
      this.nodes,
      scene.entities.map((entity) => nodeOf(entity, look)),
    );
    update(this.edges, linesOf(scene.relations, { store, matched, light }));
    this.overlay.clear();
    this.network.redraw();
  }

  get isHidden() {
    return part("picture").hidden;
  }

  /** Shows what was to be shown while another view was open. */
  appear() {
    if (this.waiting && !this.isHidden) this.show(this.waiting);
  }

  /** Brings entities into view, as large as there is room for. */
  show(entities) {
    this.waiting = this.isHidden ? entities : null;
    if (this.isHidden || !entities.length) return;
    this.network.redraw();
    const places = entities.map((entity) => this.network.getPosition(entity));
    const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const { clientWidth, clientHeight } = part("canvas");
    const room = { x: clientWidth - 2 * Math.min(ASIDE, clientWidth / 8), y: clientHeight - 2 * BELOW };
    const scale = Math.min(CLOSEST, room.x / (right - left || 1), room.y / (bottom - top || 1));
    this.network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale });
    this.framed = entities;
    this.overlay.clear();
  }

  /** Moves the picture, if it must, so that entities are in view. */
  reveal(entities) {
    if (this.isHidden) return;
    this.network.redraw();
    const { clientWidth, clientHeight } = part("canvas");
    const out = ({ x, y }) => x < ASIDE || y < BELOW || x > clientWidth - ASIDE || y > clientHeight - BELOW;
    const places = entities.map((entity) => this.network.getPosition(entity));
    if (places.some((place) => out(this.network.canvasToDOM(place)))) this.network.moveTo({ position: middle(places) });
    this.moved();
  }

  /** Where the reader looks: x, y and scale. */
  camera() {
    const { x, y } = this.network.getViewPosition();
    return [Math.round(x), Math.round(y), Number(this.network.getScale().toFixed(3))];
  }

  /** Looks from where `camera` told. */
  aim([x, y, scale]) {
    this.network.redraw();
    this.network.moveTo({ position: { x, y }, scale });
    this.moved();
  }

  zoom(factor) {
    this.network.moveTo({ scale: this.network.getScale() * factor });
    this.moved();
  }

  /** Where an entity stands on the page, in pixels. */
  whereIs(id) {
    return this.onPage(this.network.getPosition(this.store.byId.get(id)));
  }

  /** Where the middle of a relation's line stands on the page, in pixels. */
  whereIsLine(relation) {
    return this.onPage(this.network.body.edges[`r${relation}`].edgeType.getPoint(0.5));
  }

  onPage(point) {
    const place = this.network.canvasToDOM(point);
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
    const best = this.nodes
      .getIds()
      .filter((id) => id !== entity)
      .sort((left, right) => reach(left) - reach(right))[0];
    return best !== undefined && (entity === null || reach(best) < Infinity) ? best : null;
  }
}

/** Makes a DataSet hold exactly these items, touching only those that changed. */
function update(dataset, items) {
  const wanted = new Set(items.map((item) => item.id));
  dataset.remove(dataset.getIds().filter((id) => !wanted.has(id)));
  const changed = items.filter((item) => JSON.stringify(item) !== dataset.get(item.id)?.written);
  dataset.update(changed.map((item) => ({ ...item, written: JSON.stringify(item) })));
}
