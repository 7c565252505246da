"use strict";
/* The Store in, the living page out: one state, and every part drawn from it. */

const EXPANSION = 100;

class GraphPage {
  constructor(store) {
    this.store = store;
    this.first = firstState(store);
    this.history = new History(readState(location.hash, this.first));
    this.names = new Names(store);
    this.picture = new Picture(store, this);
    this.facets = new Facets(store, (values) => this.change({ filters: { ...this.state.filters, ...values } }));
    this.panel = new Panel(store, this);
    this.table = new Table(store, (relation) => this.relation(relation));
    this.listen();
    this.draw();
    this.picture.show(this.focal());
  }

  get state() {
    return this.history.now;
  }

  /** Goes to a changed state; a `passing` change is no step to undo. */
  change(values, passing = false) {
    this.history.go({ ...this.state, ...values }, passing);
    this.draw();
  }

  /** Draws every part from the state. */
  draw() {
    const { store, state } = this;
    if (!this.matched || !same(this.filtered, state.filters)) this.matched = match(store, state.filters);
    this.filtered = state.filters;
    this.scene = scene(store, this.matched, state, this.first);
    this.drawn = new Set(this.scene.entities);
    this.picture.draw(this.scene, this.matched, state);
    this.facets.draw(this.matched, state.filters);
    this.panel.draw(this.scene, this.matched, state);
    this.drawView();
    this.remember();
  }

  drawView() {
    const { state, scene, matched } = this;
    for (const name of ["picture", "table", "timeline"]) {
      part(name).hidden = state.view !== name;
      document.querySelector(`[data-view="${name}"]`).setAttribute("aria-pressed", String(state.view === name));
    }
    if (state.view === "table") this.table.draw(scene.relations, matched, state.relation ? this.store.find(state.relation) : -1);
    if (state.view === "timeline") drawTimeline(this.store, matched, scene.relations, (from, until) => this.change({ filters: { ...state.filters, from, until } }));
    part("shown").textContent = this.summary();
    part("undo").disabled = this.history.past.length === 0;
    part("redo").disabled = this.history.future.length === 0;
  }

  summary() {
    const { store, scene } = this;
    if (store.size === 0) return "This graph holds no entities.";
    const around = this.state.around ? `, within ${counted(this.state.around.steps, "step")} of ${store.name(store.byId.get(this.state.around.id))}` : "";
    return `${number(scene.entities.length)} of ${counted(store.size, "entity", "entities")} drawn${around} · ${number(scene.relations.length)} of ${counted(store.relationCount, "relation")}`;
  }

  /** Keeps the state in the address, where the page has one of its own. */
  remember() {
    if (location.protocol === "about:") return;
    const hash = written(this.state, this.first);
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  }

  isDrawn(entity) {
    return this.drawn.has(entity);
  }

  /** What the view should hold at first: what is selected with its neighbours, else everything. */
  focal() {
    const chosen = this.picture.light.entities;
    return chosen && this.state !== this.first ? [...chosen].filter((entity) => this.isDrawn(entity)) : this.scene.entities;
  }

  /** Selects an entity that is drawn. */
  entity(entity) {
    this.change({ entity: this.store.entities.id[entity], relation: null, path: null }, true);
    say(`${this.store.name(entity)}, ${this.store.type(entity).name}`);
  }

  /** Brings an entity into the picture and selects it. */
  bring(entity) {
    const id = this.store.entities.id[entity];
    const types = this.state.filters.types.filter((name) => name !== this.store.type(entity).name);
    const added = this.isDrawn(entity) ? this.state.added : [...this.state.added, id];
    this.change({ added, hidden: this.state.hidden.filter((other) => other !== id), filters: { ...this.state.filters, types }, entity: id, relation: null, path: null }, this.isDrawn(entity));
    this.picture.show([entity, ...this.picture.light.entities]);
    part("panel").focus();
    say(`${this.store.name(entity)} selected`);
  }

  relation(relation) {
    this.change({ relation: this.store.key(relation), path: this.state.path }, true);
  }

  nothing() {
    this.change(this.state.relation ? { relation: null } : { entity: null, relation: null, path: null }, true);
  }

  /** Adds up to 100 neighbours that are not drawn. */
  expand(entity, predicate) {
    const all = neighbours(this.store, this.matched, entity, predicate);
    const fresh = all.filter((other) => !this.isDrawn(other)).slice(0, EXPANSION).map((other) => this.store.entities.id[other]);
    const hidden = this.state.hidden.filter((id) => !fresh.includes(id));
    this.change({ added: [...this.state.added, ...fresh], hidden });
    say(`${number(fresh.length)} of ${counted(all.length, "neighbour")} brought in`);
  }

  hide(entity) {
    const id = this.store.entities.id[entity];
    const { [id]: gone, ...pinned } = this.state.pinned;
    this.change({ hidden: [...this.state.hidden, id], added: this.state.added.filter((other) => other !== id), pinned, entity: null });
  }

  pin(entity) {
    const id = this.store.entities.id[entity];
    const { [id]: pinned, ...others } = this.state.pinned;
    if (pinned) this.change({ pinned: others });
    else this.moved(entity, this.picture.network.getPosition(entity));
  }

  /** An entity that was dragged stays where it was put. */
  moved(entity, { x, y }) {
    this.change({ pinned: { ...this.state.pinned, [this.store.entities.id[entity]]: [Math.round(x), Math.round(y)] } });
  }

  focus(entity, steps) {
    this.change({ around: entity === null ? null : { id: this.store.entities.id[entity], steps } });
    this.picture.show(this.scene.entities);
  }

  path(from, to) {
    this.change({ path: [from, to].map((entity) => this.store.entities.id[entity]), relation: null });
    this.picture.show([...(this.picture.light.entities ?? [from, to])]);
  }

  cable(id) {
    this.change({ filters: { ...this.state.filters, cables: [id] } });
  }

  restart() {
    this.change({ ...this.first });
    this.picture.show(this.scene.entities);
  }

  step(direction) {
    this.history[direction]();
    this.draw();
  }

  save(kind) {
    const visible = () => records(this.store, this.matched, this.scene.relations);
    const kinds = {
      link: () => copy(location.href),
      png: () => png((blob) => download(blob, "graph.png")),
      svg: () => download(new Blob([svg(this.picture)], { type: "image/svg+xml" }), "graph.svg"),
      csv: () => download(new Blob([csv(visible())], { type: "text/csv" }), "relations.csv"),
      json: () => download(new Blob([JSON.stringify(visible(), null, 1)], { type: "application/json" }), "relations.json"),
    };
    kinds[kind]();
    part("save").open = false;
  }

  listen() {
    searchBox(part("search"), part("found"), this.names, (entity) => this.bring(entity));
    document.querySelectorAll("[data-view]").forEach((item) => item.addEventListener("click", () => this.change({ view: item.dataset.view }, true)));
    document.querySelectorAll("[data-save]").forEach((item) => item.addEventListener("click", () => this.save(item.dataset.save)));
    const pressed = {
      undo: () => this.step("undo"), redo: () => this.step("redo"), restart: () => this.restart(),
      "zoom-in": () => this.picture.zoom(1.3), "zoom-out": () => this.picture.zoom(1 / 1.3), "zoom-all": () => this.picture.show(this.scene.entities),
      "filters-button": () => part("filters-button").setAttribute("aria-expanded", String(part("filters").classList.toggle("open"))),
    };
    for (const [id, press] of Object.entries(pressed)) part(id).addEventListener("click", press);
    document.addEventListener("keydown", (event) => this.key(event));
    part("canvas").addEventListener("keydown", (event) => this.steer(event));
    addEventListener("hashchange", () => { this.history.go(readState(location.hash, this.first)); this.draw(); });
  }

  /** Keys that work everywhere outside a field. */
  key(event) {
    if (event.target.matches("input:not([type=checkbox], [type=range]), textarea")) return;
    const control = event.ctrlKey || event.metaKey;
    if (event.key === "/") part("search").focus();
    else if (control && event.key === "z") this.step(event.shiftKey ? "redo" : "undo");
    else if (control && event.key === "y") this.step("redo");
    else if (event.key === "Escape") this.nothing();
    else return;
    event.preventDefault();
  }

  /** Keys of the picture: arrows go from entity to entity, Enter to the panel. */
  steer(event) {
    const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const others = { "+": () => this.picture.zoom(1.3), "-": () => this.picture.zoom(1 / 1.3), 0: () => this.picture.show(this.scene.entities), Enter: () => part("panel").focus() };
    const chosen = this.state.entity ? this.store.byId.get(this.state.entity) : null;
    if (arrows[event.key]) {
      const next = this.picture.beside(this.isDrawn(chosen) ? chosen : null, ...arrows[event.key]);
      if (next !== null) this.entity(next);
    } else if (others[event.key]) others[event.key]();
    else return;
    event.preventDefault();
  }
}

/** Unpacks the graph and opens the page on it. */
async function open() {
  const store = new Store(await unpack(part("columns").textContent));
  const opening = JSON.parse(part("opening").textContent);
  store.opening = opening.map((node) => store.byId.get(node.id));
  store.places = opening.map((node) => [store.byId.get(node.id), { x: node.x, y: node.y }]);
  window.graphPage = new GraphPage(store);
  document.documentElement.dataset.ready = "true";
}

open();
