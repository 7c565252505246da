"use strict";
/* What the reader did in, one plain value out: it can be undone, redone, and written into the address. */

/** The filters before anyone touched them. `types`, `predicates`, `statuses` list what is off, `speakers` and `cables` the only ones on. */
function firstFilters(store) {
  return {
    types: store.types.filter((type) => type.off).map((type) => type.name),
    predicates: store.predicates.filter((predicate) => predicate.off).map((predicate) => predicate.name),
    statuses: [], speakers: [], cables: [], from: "", until: "", confidence: 0,
  };
}

/** The state in which the page opens. `around` is null or the centre and reach of the neighbourhood on show. */
function firstState(store) {
  return {
    around: store.about ? { id: store.about, steps: 2 } : null,
    added: [], hidden: [], pinned: {}, path: null,
    entity: store.about ?? null, relation: null, view: "picture", filters: firstFilters(store),
  };
}

/** Whether two plain values are the same. */
function same(left, right) {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** The parts of `value` that differ from `base`. */
function difference(value, base) {
  return Object.fromEntries(Object.entries(value).filter(([name, item]) => !same(item, base[name])));
}

/** A state as the part of an address after #. */
function written(state, first) {
  const changed = difference(state, first);
  if (changed.filters) changed.filters = difference(state.filters, first.filters);
  return Object.keys(changed).length ? encodeURIComponent(JSON.stringify(changed)) : "";
}

/** Whether a value read from an address may stand in place of `model`: same kind, lists of texts only. */
function fits(value, model) {
  if (model === null) return value === null || typeof value === "object" || typeof value === "string";
  if (Array.isArray(model)) return Array.isArray(value) && value.every((item) => typeof item === "string");
  return typeof value === typeof model && !Array.isArray(value);
}

/** `base` with those of the named values that fit. */
function patched(base, values) {
  const kept = Object.entries(values ?? {}).filter(([name, value]) => Object.hasOwn(base, name) && fits(value, base[name]));
  return { ...base, ...Object.fromEntries(kept) };
}

/** The state that an address holds; whatever is no state in it is left out. */
function readState(hash, first) {
  let changed = {};
  try {
    changed = JSON.parse(decodeURIComponent(hash.replace(/^#/, "")) || "{}");
  } catch {
    return first;
  }
  const state = patched({ ...first, around: null, entity: null, ...pickNull(first) }, changed);
  return { ...state, filters: patched(first.filters, changed?.filters) };
}

/** The first state's values that may be null, kept unless the address says otherwise. */
function pickNull(first) {
  return { around: first.around, entity: first.entity };
}

/** The states before and after this one. */
class History {
  constructor(state) {
    this.now = state;
    this.past = [];
    this.future = [];
  }

  /** Goes to a new state; a `passing` one (a selection, a view) is no step of its own. */
  go(state, passing = false) {
    if (same(state, this.now)) return;
    if (!passing) {
      this.past.push(this.now);
      this.future = [];
    }
    this.now = state;
  }

  undo() {
    if (this.past.length === 0) return;
    this.future.push(this.now);
    this.now = this.past.pop();
  }

  redo() {
    if (this.future.length === 0) return;
    this.past.push(this.now);
    this.now = this.future.pop();
  }
}
