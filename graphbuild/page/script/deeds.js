"use strict";
/* What a reader does in, a changed state of the page out. */

const EXPANSION = 100;

class Deeds {
  constructor(page) {
    this.page = page;
    this.store = page.store;
  }

  get state() {
    return this.page.state;
  }

  id(entity) {
    return this.store.entities.id[entity];
  }

  /** Changes some of the filters. */
  filter(values) {
    this.page.change({ filters: { ...this.state.filters, ...values } });
  }

  /** Selects an entity that is drawn. */
  entity(entity) {
    this.page.change({ entity: this.id(entity), relation: null, path: null }, true);
    if (this.page.isDrawn(entity)) this.page.picture.reveal([entity]);
    say(`${this.store.name(entity)}, ${typeWords(this.store.type(entity).name)}`);
  }

  /** Brings an entity into the picture and selects it. */
  bring(entity) {
    const { page, state } = this;
    const id = this.id(entity);
    const drawn = page.isDrawn(entity);
    const types = state.filters.types.filter((name) => name !== this.store.type(entity).name);
    const added = drawn ? state.added : [...state.added, id];
    const hidden = state.hidden.filter((other) => other !== id);
    const selection = { entity: id, relation: null, path: null };
    page.change({ added, hidden, filters: { ...state.filters, types }, ...selection }, drawn);
    page.picture.show([entity, ...page.picture.light.entities]);
    part("panel").focus();
    say(`${this.store.name(entity)} selected`);
  }

  relation(relation) {
    this.page.change({ relation: this.store.key(relation) }, true);
    this.page.picture.reveal(this.store.ends(relation).filter((entity) => this.page.isDrawn(entity)));
  }

  /** Goes from a relation back to what it was opened from, else selects nothing. */
  nothing() {
    this.page.change(this.state.relation ? { relation: null } : { entity: null, path: null }, true);
  }

  /** Adds up to 100 neighbours that are not drawn. */
  expand(entity, predicate) {
    const all = neighbours(this.store, this.page.matched, entity, predicate);
    const missing = all.filter((other) => !this.page.isDrawn(other));
    const fresh = missing.slice(0, EXPANSION).map((other) => this.id(other));
    const hidden = this.state.hidden.filter((id) => !fresh.includes(id));
    this.page.change({ added: [...this.state.added, ...fresh], hidden });
    say(`${number(fresh.length)} of ${counted(all.length, "neighbour")} brought in`);
  }

  hide(entity) {
    const id = this.id(entity);
    const { [id]: gone, ...pinned } = this.state.pinned;
    const added = this.state.added.filter((other) => other !== id);
    this.page.change({ hidden: [...this.state.hidden, id], added, pinned, entity: null });
  }

  pin(entity) {
    const { [this.id(entity)]: pinned, ...others } = this.state.pinned;
    if (pinned) this.page.change({ pinned: others });
    else this.moved(entity, this.page.picture.network.getPosition(entity));
  }

  /** An entity that was dragged stays where it was put. */
  moved(entity, { x, y }) {
    this.page.change({ pinned: { ...this.state.pinned, [this.id(entity)]: [Math.round(x), Math.round(y)] } });
  }

  /** Keeps what is within so many steps of an entity; everything again where it is null. */
  focus(entity, steps) {
    this.page.change({ around: entity === null ? null : { id: this.id(entity), steps } });
    this.showAll();
  }

  path(from, to) {
    this.page.change({ path: [this.id(from), this.id(to)], relation: null });
    this.page.picture.show([...(this.page.picture.light.entities ?? [from, to])]);
  }

  cable(id) {
    this.filter({ cables: [id] });
  }

  restart() {
    this.page.change({ ...this.page.first });
    this.showAll();
  }

  showAll() {
    this.page.picture.show(this.page.scene.entities);
  }

  /** Undoes or redoes. */
  step(direction) {
    this.page.history[direction]();
    this.page.draw();
  }

  /** Copies a link that shows the same state from the same place. */
  link() {
    this.page.change({ camera: this.page.picture.camera() }, true);
    return copy(location.href);
  }
}
