"use strict";
/* What the reader asks to keep in, a file or a link out. */

/** Hands a file to the reader. */
function download(blob, name) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  say(`${name} saved`);
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

/** Saves the page's picture or visible relations as one of the kinds that the menu offers. */
function save(kind, page) {
  const visible = () => records(page.store, page.matched, page.scene.relations);
  const file = (text, type, name) => download(new Blob([text], { type }), name);
  const kinds = {
    link: () => page.deeds.link(),
    png: () => png((blob) => download(blob, "graph.png")),
    svg: () => file(svg(page.picture), "image/svg+xml", "graph.svg"),
    csv: () => file(csv(visible()), "text/csv", "relations.csv"),
    json: () => file(JSON.stringify(visible(), null, 1), "application/json", "relations.json"),
  };
  kinds[kind]();
  part("save").open = false;
}
