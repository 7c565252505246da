"use strict";
/* Types and statuses in, the little signs of the legend out. */

const OUTLINES = {
  square: "M2 2H14V14H2Z",
  diamond: "M8 0L16 8L8 16L0 8Z",
  triangle: "M8 1L16 15H0Z",
  triangleDown: "M0 1H16L8 15Z",
  hexagon: "M4 1H12L16 8L12 15H4L0 8Z",
  star: "M8 0L10 6H16L11 9.5L13 16L8 12L3 16L5 9.5L0 6H6Z",
  dot: "M8 1A7 7 0 1 1 8 15A7 7 0 1 1 8 1Z",
};

const darkness = matchMedia("(prefers-color-scheme: dark)");

/** The colour of a type or status on the reader's ground. */
function colour(look) {
  return darkness.matches ? look.dark : look.light;
}

/** A custom property of the style sheet. */
function styled(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** The sign of an entity type. */
function typeSign(type) {
  return drawing(
    "svg",
    { class: "sign", viewBox: "-1 -1 18 18", "aria-hidden": "true" },
    drawing("path", { d: OUTLINES[type.shape], fill: colour(type) }),
  );
}

/** The ring around one whom the source protects. */
function ringSign() {
  const ring = drawing("circle", { cx: 8, cy: 8, r: 7, fill: "none", stroke: "currentColor", "stroke-width": 1.5 });
  const middle = drawing("circle", { cx: 8, cy: 8, r: 3.5, fill: "currentColor" });
  return drawing("svg", { class: "sign", viewBox: "-1 -1 18 18", "aria-hidden": "true" }, ring, middle);
}

/** The line of a status, crossed where it denies. */
function statusSign(status) {
  const cross =
    status.label === NEGATED &&
    drawing("path", { d: "M13 2L21 10M21 2L13 10", stroke: colour(status), "stroke-width": 2 });
  const line = drawing("path", {
    d: "M0 6H34",
    stroke: colour(status),
    "stroke-width": 2,
    "stroke-dasharray": status.dashes.join(" "),
  });
  return drawing("svg", { class: "line", viewBox: "0 0 34 12", "aria-hidden": "true" }, line, cross);
}
