"use strict";
/* A Store and what is visible in, the relations over time out, by the dates of cables and of texts. */

/** Counts by day of the visible statements; `day` gives an assertion's day. */
function spread(store, matched, relations, day) {
  const counts = new Map();
  for (const relation of relations) {
    for (let i = store.first[relation]; i < store.first[relation + 1]; i++) {
      if (matched.failed[i] === 0) tallyDay(counts, day(i), store.assertions.status[i], store.statuses.length);
    }
  }
  return counts;
}

/** The bars of one kind of date, and their table; dragging over them keeps only those dates. */
function timelineOf(store, { matched, relations, narrow }, dated) {
  const { table, places } = store.dates(dated);
  const counts = spread(store, matched, relations, (i) => spanOf(table[places[i]] ?? "")[0]);
  const label = `Statements by ${dated} date`;
  return [
    histogram(store, counts, { brushed: (dates) => narrow({ dated, ...dates }), label }),
    countsTable(store, counts, label),
  ];
}

function drawTimeline(store, matched, relations, narrow) {
  const shown = { matched, relations, narrow };
  const keys = store.statuses.map((status) => element("span", {}, swatch(status), status.label));
  part("timeline").replaceChildren(
    element("p", { class: "soft" }, "What the picture shows, over time. Drag over the bars to keep only those dates."),
    element("div", { class: "keys" }, keys),
    element("h2", {}, "By the date of the cable"),
    ...timelineOf(store, shown, "cable").filter(Boolean),
    element("h2", {}, "By the date that the text states"),
    ...timelineOf(store, shown, "stated").filter(Boolean),
  );
}
