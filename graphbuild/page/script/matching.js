"use strict";
/* A Store and filters in, which assertions pass and how many would pass each choice out. */

const FACETS = { types: 1, predicates: 2, statuses: 4, speakers: 8, cables: 16, dates: 32, confidence: 64 };

/** For each table entry, 1 where its name is not among the ones switched off. */
function switchedOn(table, off, name) {
  const without = new Set(off);
  return Uint8Array.from(table, (entry) => (without.has(name(entry)) ? 0 : 1));
}

/** Entity or cable ids as a set of positions, or null where none are chosen, which means all. */
function chosen(ids, place) {
  return ids.length ? new Set(ids.map(place)) : null;
}

/** For each assertion the facets that keep it out, as bits. */
function failures(store, filters) {
  const { subject, object, predicate, status, speaker, cable, confidence } = store.assertions;
  const { type } = store.entities;
  const types = switchedOn(store.types, filters.types, (entry) => entry.name);
  const predicates = switchedOn(store.predicates, filters.predicates, (entry) => entry.name);
  const statuses = switchedOn(store.statuses, filters.statuses, (entry) => entry.label);
  const speakers = chosen(filters.speakers, (id) => store.byId.get(id));
  const cables = chosen(filters.cables, (id) => store.cables.id.indexOf(id));
  const dates = store.dates(filters.dated);
  const inRange = datesOn(dates.table, filters);
  const failed = new Uint8Array(store.count);
  for (let i = 0; i < store.count; i++) {
    failed[i] =
      (types[type[subject[i]]] && types[type[object[i]]] ? 0 : FACETS.types) |
      (predicates[predicate[i]] ? 0 : FACETS.predicates) |
      (statuses[status[i]] ? 0 : FACETS.statuses) |
      (!speakers || speakers.has(speaker[i]) ? 0 : FACETS.speakers) |
      (!cables || cables.has(cable[i]) ? 0 : FACETS.cables) |
      (inRange[dates.places[i] + 1] ? 0 : FACETS.dates) |
      (confidence[i] >= filters.confidence ? 0 : FACETS.confidence);
  }
  return failed;
}

/** The first and last day, month or year of a date as cables and texts have it: "2008", "2008-05/2009". */
function spanOf(date) {
  const [first, last = first] = date.split("/").map((part) => part.replace(/[^\d-].*$/, ""));
  return [first, last];
}

/** For no date and then each date, 1 where it touches the chosen range; no date only where all are chosen. */
function datesOn(table, { from, until }) {
  const inside = (date) => {
    const [first, last] = spanOf(date);
    return first !== "" && last >= from.slice(0, last.length) && (!until || first <= until.slice(0, first.length));
  };
  return Uint8Array.from(["", ...table], (date) => ((!from && !until) || inside(date) ? 1 : 0));
}

/** How many pass each choice of a facet when all the other facets hold. */
function tallies(store, failed, dated) {
  const { table, places } = store.dates(dated);
  const starts = table.map((date) => spanOf(date)[0]);
  const { predicate, status, speaker, cable } = store.assertions;
  const counts = {
    types: typeCounts(store, failed),
    predicates: new Int32Array(store.predicates.length),
    statuses: new Int32Array(store.statuses.length),
    speakers: new Int32Array(store.size),
    cables: new Int32Array(store.cables.id.length),
    days: new Map(),
  };
  for (let i = 0; i < store.count; i++) {
    const mask = failed[i];
    if (!(mask & ~FACETS.predicates)) counts.predicates[predicate[i]]++;
    if (!(mask & ~FACETS.statuses)) counts.statuses[status[i]]++;
    if (!(mask & ~FACETS.speakers) && speaker[i] >= 0) counts.speakers[speaker[i]]++;
    if (!(mask & ~FACETS.cables) && cable[i] >= 0) counts.cables[cable[i]]++;
    if (!(mask & ~FACETS.dates)) tallyDay(counts.days, starts[places[i]], status[i], store.statuses.length);
  }
  return counts;
}

/** Adds one to a day's count of a status. */
function tallyDay(days, day, status, statuses) {
  if (!day) return;
  if (!days.has(day)) days.set(day, new Int32Array(statuses));
  days.get(day)[status]++;
}

/** How many entities of each type have a relation that passes all the other facets. */
function typeCounts(store, failed) {
  const seen = new Uint8Array(store.size);
  const counts = new Int32Array(store.types.length);
  for (let i = 0; i < store.count; i++) {
    if (failed[i] & ~FACETS.types) continue;
    for (const end of [store.assertions.subject[i], store.assertions.object[i]]) {
      if (!seen[end]) counts[store.entities.type[end]]++;
      seen[end] = 1;
    }
  }
  return counts;
}

/** What passes: `failed` by assertion, `support` by relation and `degree` by entity in assertions, and the tallies. */
function match(store, filters) {
  const failed = failures(store, filters);
  const support = new Int32Array(store.relationCount);
  const degree = new Int32Array(store.size);
  let passing = 0;
  for (let r = 0; r < store.relationCount; r++) {
    for (let i = store.first[r]; i < store.first[r + 1]; i++) if (failed[i] === 0) support[r]++;
    const { subject, object } = store.relation(r);
    passing += support[r];
    if (subject === object) continue;
    degree[subject] += support[r];
    degree[object] += support[r];
  }
  return { failed, support, degree, passing, counts: tallies(store, failed, filters.dated) };
}
