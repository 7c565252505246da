"use strict";
/* Counts by day in, bars over time out, which can be brushed. */

const SVG_WIDTH = 600;
const HEIGHT = 100;
const WIDEST = 40;
const TICKS = 8;

/** The next year, month or day after one: "2008", "2008-12", "2008-12-31". */
function following(period) {
  const [year, month, day] = period.split("-").map(Number);
  if (!month) return String(year + 1).padStart(4, "0");
  const next = day ? new Date(Date.UTC(year, month - 1, day + 1)) : new Date(Date.UTC(year, month, 1));
  return next.toISOString().slice(0, period.length);
}

/** Every period from first to last, by year, month or day so that there are few enough bars. */
function periods(days) {
  const [low, high] = [days[0], days.at(-1)];
  const years = Number(high.slice(0, 4)) - Number(low.slice(0, 4));
  const digits = years > 8 || days.some((day) => day.length < 7) ? 4 : 7;
  const found = [low.slice(0, digits)];
  while (found.at(-1) < high.slice(0, digits) && found.length < 600) found.push(following(found.at(-1)));
  return { found, digits };
}

/** Counts by day as the totals of each period, by status. */
function totalsOf(store, byDay) {
  const days = [...byDay.keys()].sort();
  const { found, digits } = periods(days);
  const totals = found.map(() => new Int32Array(store.statuses.length));
  const places = new Map(found.map((period, place) => [period, place]));
  byDay.forEach((counts, day) =>
    counts.forEach((count, status) => {
      if (places.has(day.slice(0, digits))) totals[places.get(day.slice(0, digits))][status] += count;
    }),
  );
  return { found, totals, unit: digits === 4 ? "year" : "month" };
}

/** Bars of counts by day, stacked by status; `brushed({ from, until })` is told what one drags over. */
function histogram(store, byDay, { brushed, label }) {
  part("textures").replaceChildren(...store.statuses.map(texture));
  if (!byDay.size) return element("p", { class: "soft" }, "No dates here.");
  const { found, totals, unit } = totalsOf(store, byDay);
  const most = Math.max(...totals.map(sum), 1);
  const wide = SVG_WIDTH / found.length;
  const broad = Math.min(wide * 0.84, WIDEST);
  const bars = found.flatMap((period, place) =>
    bar(store, totals[place], {
      period,
      x: place * wide + (wide - broad) / 2,
      wide: broad,
      scale: (HEIGHT - 4) / most,
    }),
  );
  const axis = drawing("path", { class: "axis", d: `M0 ${HEIGHT}H${SVG_WIDTH}` });
  const chart = drawing(
    "svg",
    {
      class: "histogram",
      viewBox: `0 0 ${SVG_WIDTH} ${HEIGHT}`,
      preserveAspectRatio: "none",
      role: "img",
      "aria-label": `${label}: ${found[0]} to ${found.at(-1)}`,
    },
    bars,
    axis,
  );
  brush(chart, found, brushed);
  return element("div", {}, element("p", { class: "span" }, `up to ${number(most)} a ${unit}`), chart, ticks(found));
}

/** The sum of some numbers. */
function sum(numbers) {
  return numbers.reduce((total, one) => total + one, 0);
}

/** The periods that are named below the bars: the first months of years where there are some, few enough. */
function ticks(found) {
  const januaries = found.filter((period) => period.endsWith("-01"));
  const named = januaries.length > 1 ? januaries : found;
  const shown = named.filter((_, place) => place % Math.ceil(named.length / TICKS) === 0);
  const line = element(
    "p",
    { class: "ticks", "aria-hidden": "true" },
    shown.map((period) => element("span", {}, period.replace(/-01$/, ""))),
  );
  [...line.children].forEach((tick, place) => {
    tick.style.left = `${((found.indexOf(shown[place]) + 0.5) / found.length) * 100}%`;
  });
  return line;
}

/** What is drawn over a status's colour, so that bars are told apart without colour. */
const TEXTURES = {
  negated: "M0 0L6 6M6 0L0 6",
  planned: "M0 6L6 0",
  possible: "M3 2V4",
  requested: "M0 3H6",
};

function texture(status) {
  const ground = drawing("rect", { width: 6, height: 6, fill: colour(status) });
  const lines = drawing("path", { d: TEXTURES[status.label] ?? "", stroke: styled("--ground"), "stroke-width": 1.4 });
  const properties = { id: `texture-${status.label}`, width: 6, height: 6, patternUnits: "userSpaceOnUse" };
  return drawing("pattern", properties, ground, lines);
}

/** A little bar of a status, as it stands in the histogram. */
function swatch(status) {
  const box = drawing("rect", { width: 18, height: 12, fill: `url(#texture-${status.label})` });
  return drawing("svg", { class: "swatch", viewBox: "0 0 18 12", "aria-hidden": "true" }, box);
}

/** The stacked parts of one bar. */
function bar(store, counts, { period, x, wide, scale }) {
  let y = HEIGHT;
  return [...counts].map((count, status) => {
    if (!count) return null;
    y -= count * scale;
    const look = store.statuses[status];
    return drawing(
      "rect",
      { x, y, width: wide, height: count * scale, fill: `url(#texture-${look.label})` },
      drawing("title", {}, `${period}: ${number(count)} ${look.label}`),
    );
  });
}

/** The same counts as a table, for those who read. */
function countsTable(store, byDay, caption) {
  if (!byDay.size) return null;
  const { found, totals, unit } = totalsOf(store, byDay);
  const labels = store.statuses.map((status) => status.label);
  const row = (cells, tag) => element("tr", {}, cells.map((text, place) => cellOf(text, place, tag)));
  const rows = found.map((period, place) => [period, ...totals[place], sum(totals[place])]);
  return element(
    "details",
    {},
    element("summary", {}, "As a table"),
    element(
      "table",
      {},
      element("caption", { class: "unseen" }, caption),
      element("thead", {}, row([unit, ...labels, "all"], "th")),
      element("tbody", {}, rows.filter((cells) => cells.at(-1) > 0).map((cells) => row(cells, "td"))),
    ),
  );
}

function cellOf(text, place, tag) {
  const scope = tag === "th" ? "col" : place === 0 ? "row" : null;
  const content = typeof text === "number" ? number(text) : text;
  return element(place === 0 ? "th" : tag, { scope, class: place ? "number" : null }, content);
}

/** Lets one drag over a range of bars. */
function brush(chart, found, brushed) {
  const band = drawing("rect", { class: "brush", y: 0, height: HEIGHT, width: 0 });
  chart.append(band);
  const place = (event) => {
    const frame = chart.getBoundingClientRect();
    return Math.max(
      0,
      Math.min(found.length - 1, Math.floor(((event.clientX - frame.left) / frame.width) * found.length)),
    );
  };
  let start = null;
  const range = (event) => [start, place(event)].sort((left, right) => left - right);
  chart.addEventListener("pointerdown", (event) => {
    start = place(event);
    chart.setPointerCapture(event.pointerId);
  });
  chart.addEventListener("pointermove", (event) => {
    if (start === null) return;
    const [from, until] = range(event);
    band.setAttribute("x", (from * SVG_WIDTH) / found.length);
    band.setAttribute("width", ((until - from + 1) * SVG_WIDTH) / found.length);
  });
  chart.addEventListener("pointerup", (event) => {
    const [from, until] = range(event);
    start = null;
    brushed({ from: `${found[from]}-01-01`.slice(0, 10), until: lastDay(found[until]) });
  });
}

/** The last day of a year or month. */
function lastDay(period) {
  return new Date(Date.parse(`${following(period)}-01-01`.slice(0, 10)) - 86400000).toISOString().slice(0, 10);
}
