// A format and a file in, what another program's parser reads in it out, as JSON.

const fs = require("fs");

const read = {
  graphml: (text) => drawn(require("graphology-graphml").parse(require("graphology").MultiGraph, text)),
  gexf: (text) => drawn(require("graphology-gexf").parse(require("graphology").MultiGraph, text)),
  cypher: (text) => require("@neo4j-cypher/language-support").lintCypherQuery(text, {}).diagnostics,
};

function drawn(graph) {
  return {
    nodes: Object.fromEntries(graph.mapNodes((id, values) => [id, values])),
    edges: graph.mapEdges((id, values, source, target) => ({ ...values, id, source, target })),
  };
}

const [format, path] = process.argv.slice(2);
console.log(JSON.stringify(read[format](fs.readFileSync(path, "utf8"))));
