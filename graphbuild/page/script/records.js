"use strict";
/* The visible relations in, plain records and CSV out. */

/** Every visible statement as a plain record. */
function records(store, matched, relations) {
  const found = [];
  for (const relation of relations) {
    for (let i = store.first[relation]; i < store.first[relation + 1]; i++)
      if (matched.failed[i] === 0) found.push(record(store, relation, i));
  }
  return found;
}

function record(store, relation, i) {
  const { subject, object, predicate, status } = store.relation(relation);
  return {
    subject: store.entities.name[subject],
    subject_type: store.type(subject).name,
    predicate: store.predicates[predicate].name,
    object: store.entities.name[object],
    object_type: store.type(object).name,
    status: store.statuses[status].label,
    cable: store.cables.id[store.assertions.cable[i]] ?? "",
    cable_date: store.day(i),
    paragraph: store.assertions.paragraph[i],
    attributed_to: speakersOf(store, i)[0] ?? "",
    role: store.word("role", i),
    date: store.word("date", i),
    place: store.word("place", i),
    confidence: store.assertions.confidence[i] / 100,
    evidence: sentenceOf(store, i),
  };
}

/** A cell that a spreadsheet reads as text: one that looks like a formula gets an apostrophe. */
function cell(value) {
  const text = String(value);
  const harmless = typeof value === "string" && /^\s*[=+\-@]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** Records as CSV (RFC 4180) with a byte order mark, so that spreadsheets read it as UTF-8. */
function csv(rows) {
  const heading = Object.keys(rows[0] ?? { subject: 0, predicate: 0, object: 0 });
  const lines = [heading, ...rows.map((row) => heading.map((name) => row[name]))];
  return `\ufeff${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}
