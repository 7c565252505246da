"use strict";
/* Counts by day in, bars over time out, which can be brushed. */

const SVG_WIDTH = 600;
const HEIGHT = 100;

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

/** Bars of counts by day, stacked by status; `brushed({ from, until })` is told what one drags over. */
function histogram(store, byDay, { brushed, label }) {
  const days = [...byDay.keys()].sort();
  if (!days.length) return element("p", { class: "soft" }, "No dates here.");
  const { found, digits } = periods(days);
  const totals = new Map(found.map((period) => [period, new Int32Array(store.statuses.length)]));
  byDay.forEach((counts, day) =>
    counts.forEach((count, status) => {
      if (totals.has(day.slice(0, digits))) totals.get(day.slice(0, digits))[status] += count;
    }),
  );
  const most = Math.max(...[...totals.values()].map((counts) => counts.reduce((sum, count) => sum + count, 0)), 1);
  const wide = SVG_WIDTH / found.length;
  const bars = found.flatMap((period, place) =>
    bar(store, totals.get(period), { period, x: place * wide, wide, scale: (HEIGHT - 4) / most }),
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
  return element(
    "div",
    {},
    chart,
    element(
      "p",
      { class: "span" },
      element("span", {}, found[0]),
      found.length > 1 && element("span", {}, found.at(-1)),
    ),
  );
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
      { x: x + wide * 0.08, y, width: wide * 0.84, height: count * scale, fill: colour(look) },
      drawing("title", {}, `${period}: ${number(count)} ${look.label}`),
    );
  });
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
