"use strict";
/* What is visible in, files out: the picture as PNG or SVG, the relations as CSV or JSON. */

/** Hands a file to the reader. */
function download(blob, name) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  say(`${name} saved`);
}

/** Every visible statement as a plain record. */
function records(store, matched, relations) {
  const found = [];
  for (const relation of relations) {
    for (let i = store.first[relation]; i < store.first[relation + 1]; i++) if (matched.failed[i] === 0) found.push(record(store, relation, i));
  }
  return found;
}

function record(store, relation, i) {
  const { subject, object, predicate, status } = store.relation(relation);
  return {
    subject: store.name(subject), subject_type: store.type(subject).name, predicate: store.predicates[predicate].name,
    object: store.name(object), object_type: store.type(object).name, status: store.statuses[status].label,
    cable: store.cables.id[store.assertions.cable[i]] ?? "", cable_date: store.day(i), paragraph: store.assertions.paragraph[i],
    attributed_to: speakersOf(store, i)[0] ?? "", role: store.word("role", i), date: store.word("date", i), place: store.word("place", i),
    confidence: store.assertions.confidence[i] / 100, evidence: sentenceOf(store, i),
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

/** The picture as SVG, as it stands on the screen. */
function svg(picture) {
  const { nodes, edges } = picture.seen;
  const { clientWidth: width, clientHeight: height } = part("canvas");
  const moved = drawing("g", { transform: `translate(${picture.shift.x} ${picture.shift.y})` },
    edges.map((edge) => svgLine(edge, picture)), nodes.map((node) => svgNode(node)), picture.labels.map((label) => svgLabel(label, picture.store)));
  const made = drawing("svg", { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` },
    drawing("rect", { width, height, fill: styled("--canvas") }), moved);
  return new XMLSerializer().serializeToString(made);
}

/** A line as the curve through its middle. */
function svgLine(edge, picture) {
  const [from, to] = [edge.from, edge.to].map((place) => ({ x: place.x * picture.scale, y: place.y * picture.scale }));
  const bend = { x: 2 * edge.x - (from.x + to.x) / 2, y: 2 * edge.y - (from.y + to.y) / 2 };
  const line = drawing("path", { d: `M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}`, fill: "none", stroke: edge.color.color, "stroke-width": edge.width, "stroke-dasharray": edge.dashes ? edge.dashes.join(" ") : null });
  const denied = picture.store.statuses[edge.status].label === NEGATED;
  return [line, denied && drawing("path", { d: `M${edge.x - 5} ${edge.y - 5}l10 10m0 -10l-10 10`, stroke: edge.color.color, "stroke-width": 2.5 })];
}

function svgNode(node) {
  const scale = node.size / 8;
  return drawing("path", { d: OUTLINES[node.shape], fill: node.color.background, opacity: node.opacity, transform: `translate(${node.x - node.size} ${node.y - node.size}) scale(${scale})` });
}

function svgLabel({ x, y, text, item }, store) {
  const fill = item.edge === undefined ? styled("--ink") : colour(store.statuses[item.status]);
  return drawing("text", { x, y, fill, "text-anchor": "middle", "dominant-baseline": "central", "font-family": "sans-serif", "font-size": 12, stroke: styled("--canvas"), "stroke-width": 3, "paint-order": "stroke" }, text);
}

/** The picture as PNG, on its ground. */
function png(done) {
  const drawn = part("canvas").querySelector("canvas");
  const made = element("canvas", { width: drawn.width, height: drawn.height });
  const context = made.getContext("2d");
  context.fillStyle = styled("--canvas");
  context.fillRect(0, 0, made.width, made.height);
  context.drawImage(drawn, 0, 0);
  made.toBlob(done);
}
