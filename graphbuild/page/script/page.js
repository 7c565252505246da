"use strict";
/* The Store in, the living page out: one state, and every part drawn from it. */

class GraphPage {
  constructor(store) {
    this.store = store;
    this.first = firstState(store);
    this.history = new History(readState(location.hash, this.first));
    this.names = new Names(store);
    this.deeds = new Deeds(this);
    this.picture = new Picture(store, this.deeds);
    this.facets = new Facets(store, (values) => this.deeds.filter(values));
    this.panel = new Panel(this);
    this.table = new Table(store, (relation) => this.deeds.relation(relation));
    listen(this);
    this.draw();
    this.lookAround();
  }

  get state() {
    return this.history.now;
  }

  /** Goes to a changed state; a `passing` change is no step to undo. */
  change(values, passing = false) {
    this.history.go({ ...this.state, camera: null, ...values }, passing);
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
    for (const name of VIEWS) {
      part(name).hidden = state.view !== name;
      document.querySelector(`[data-view="${name}"]`).setAttribute("aria-pressed", String(state.view === name));
    }
    const chosen = state.relation ? this.store.find(state.relation) : -1;
    if (state.view === "table") this.table.draw(scene.relations, matched, chosen);
    if (state.view === "timeline")
      drawTimeline(this.store, matched, scene.relations, (dates) => this.deeds.filter(dates));
    part("zoom").hidden = state.view !== "picture";
    this.picture.appear();
    part("shown").textContent = this.summary();
    part("undo").disabled = this.history.past.length === 0;
    part("redo").disabled = this.history.future.length === 0;
  }

  summary() {
    const { store, scene, state } = this;
    if (store.size === 0) return "This graph holds no entities.";
    const centre = state.around && store.name(store.byId.get(state.around.id));
    const more = scene.possible > scene.entities.length ? ` (where there are ${number(scene.possible)})` : "";
    const around = centre ? `, within ${counted(state.around.steps, "step")} of ${centre}${more}` : "";
    const entities = `${number(scene.entities.length)} of ${counted(store.size, "entity", "entities")} drawn`;
    const relations = `${number(scene.relations.length)} of ${counted(store.relationCount, "relation")}`;
    return `${entities}${around} · ${relations}`;
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

  /** Turns the picture to where a link points: its own place, else what is selected, else everything. */
  lookAround() {
    const chosen = this.picture.light.entities;
    if (this.state.camera) this.picture.aim(this.state.camera);
    else if (chosen && this.state !== this.first)
      this.picture.show([...chosen].filter((entity) => this.isDrawn(entity)));
    else this.picture.show(this.scene.entities);
  }
}

/** Unpacks the graph and opens the page on it. */
async function open() {
  const store = new Store(await unpack(part("columns").textContent));
  const opening = JSON.parse(part("opening").textContent);
  store.opening = opening.map((node) => store.byId.get(node.id));
  const { clientWidth, clientHeight } = part("canvas");
  const place = ({ x, y, tall }) => (clientWidth < clientHeight ? { x: tall[0], y: tall[1] } : { x, y });
  store.places = opening.map((node) => [store.byId.get(node.id), place(node)]);
  window.graphPage = new GraphPage(store);
  document.documentElement.dataset.ready = "true";
}

open();
