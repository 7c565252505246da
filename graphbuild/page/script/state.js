"use strict";
/* What the reader did in, one plain value out: it can be undone, redone, and written into the address. */

const VIEWS = ["picture", "table", "timeline"];
const DATINGS = ["cable", "stated"];

/**
 * The filters before anyone touched them. `types`, `predicates`, `statuses` list what is off, `speakers` and
 * `cables` the only ones on; `dated` tells which date `from` and `until` mean.
 */
function firstFilters(store) {
  return {
    types: store.types.filter((type) => type.off).map((type) => type.name),
    predicates: store.predicates.filter((predicate) => predicate.off).map((predicate) => predicate.name),
    statuses: [],
    speakers: [],
    cables: [],
    dated: "cable",
    from: "",
    until: "",
    confidence: 0,
  };
}

/** The state in which the page opens. `around` is null or the centre and reach of the neighbourhood on show. */
function firstState(store) {
  return {
    around: store.about ? { id: store.about, steps: 2 } : null,
    added: [],
    hidden: [],
    pinned: {},
    path: null,
    entity: store.about ?? null,
    relation: null,
    view: "picture",
    camera: null,
    filters: firstFilters(store),
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

const isText = (value) => typeof value === "string";
const areTexts = (value) => Array.isArray(value) && value.every(isText);
const isPlace = (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);

/** What each part of a state may be. */
const KINDS = {
  around: (value) => value === null || (isText(value?.id) && [1, 2, 3].includes(value.steps)),
  added: areTexts,
  hidden: areTexts,
  pinned: (value) => value !== null && typeof value === "object" && Object.values(value).every(isPlace),
  path: (value) => value === null || areTexts(value),
  entity: (value) => value === null || isText(value),
  relation: (value) => value === null || areTexts(value),
  view: (value) => VIEWS.includes(value),
  camera: (value) =>
    value === null || (Array.isArray(value) && value.length === 3 && value.every(Number.isFinite)),
  types: areTexts,
  predicates: areTexts,
  statuses: areTexts,
  speakers: areTexts,
  cables: areTexts,
  dated: (value) => DATINGS.includes(value),
  from: isText,
  until: isText,
  confidence: Number.isFinite,
};

/** `base` with those of the named values that may stand there. */
function patched(base, values) {
  const kept = Object.entries(values ?? {}).filter(
    ([name, value]) => Object.hasOwn(base, name) && KINDS[name]?.(value),
  );
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
  return { ...patched(first, changed), filters: patched(first.filters, changed?.filters) };
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
