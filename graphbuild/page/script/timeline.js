"use strict";
/* A Store and what is visible in, the relations over time out: by the cable's date and by the date that the text states. */

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

function drawTimeline(store, matched, relations, narrow) {
  const stated = (assertion) => store.word("date", assertion).split("/")[0].replace(/[^\d-].*$/, "");
  const keys = store.statuses.map((status) => element("span", {}, statusSign(status), status.label));
  part("timeline").replaceChildren(
    element("h2", {}, "By the date of the cable"), element("p", { class: "soft" }, "Drag over the bars to keep only those dates."),
    histogram(store, spread(store, matched, relations, (i) => store.day(i)), { brushed: narrow, label: "Statements by cable date" }),
    element("h2", {}, "By the date that the text states"),
    histogram(store, spread(store, matched, relations, stated), { brushed: null, label: "Statements by stated date" }),
    element("div", { class: "keys" }, keys));
}
