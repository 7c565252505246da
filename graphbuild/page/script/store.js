"use strict";
/* The packed columns in, a Store out: entities and assertions by position, relations, and who touches which. */

/** Unpacks base64 of gzipped JSON. */
async function unpack(text) {
  const packed = atob(text);
  const bytes = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

/** The whole graph. An entity, assertion, cable or relation is a position in its columns. */
class Store {
  constructor(columns) {
    Object.assign(this, columns);
    this.size = this.entities.id.length;
    this.count = this.assertions.subject.length;
    this.byId = new Map(this.entities.id.map((id, place) => [id, place]));
    this.bearers = new Map();
    for (const name of this.entities.name) this.bearers.set(name, (this.bearers.get(name) ?? 0) + 1);
    this.relate();
    this.link();
  }

  /** Cuts the sorted assertions into relations: `first[r]` to `first[r + 1]` are those of relation r. */
  relate() {
    const { subject, object, predicate, status } = this.assertions;
    const first = [];
    for (let i = 0; i < this.count; i++) {
      const j = i - 1;
      const same =
        i > 0 &&
        subject[i] === subject[j] &&
        object[i] === object[j] &&
        predicate[i] === predicate[j] &&
        status[i] === status[j];
      if (!same) first.push(i);
    }
    this.relationCount = first.length;
    this.first = Int32Array.from([...first, this.count]);
  }

  /** Lists for each entity the relations that it is an end of: `touching(entity)`. */
  link() {
    const starts = new Int32Array(this.size + 1);
    for (let r = 0; r < this.relationCount; r++) for (const end of this.ends(r)) starts[end + 1]++;
    for (let e = 0; e < this.size; e++) starts[e + 1] += starts[e];
    const next = starts.slice();
    this.links = new Int32Array(starts[this.size]);
    for (let r = 0; r < this.relationCount; r++) for (const end of this.ends(r)) this.links[next[end]++] = r;
    this.starts = starts;
  }

  /** The distinct ends of a relation. */
  ends(relation) {
    const i = this.first[relation];
    const subject = this.assertions.subject[i];
    const object = this.assertions.object[i];
    return subject === object ? [subject] : [subject, object];
  }

  /** The relations that an entity is an end of. */
  touching(entity) {
    return this.links.subarray(this.starts[entity], this.starts[entity + 1]);
  }

  /** Subject, object, predicate and status of a relation, as positions. */
  relation(relation) {
    const i = this.first[relation];
    const { subject, object, predicate, status } = this.assertions;
    return { subject: subject[i], object: object[i], predicate: predicate[i], status: status[i] };
  }

  /** The other end of a relation. */
  other(relation, entity) {
    const { subject, object } = this.relation(relation);
    return subject === entity ? object : subject;
  }

  /** An entity's name, with its country, or else its type, where others bear the same. */
  name(entity) {
    const [name, country] = [this.entities.name[entity], this.entities.country[entity]];
    if (this.bearers.get(name) === 1) return name;
    return `${name} (${country ? countryName(country) : this.type(entity).name})`;
  }

  type(entity) {
    return this.types[this.entities.type[entity]];
  }

  /** The day of an assertion's cable, or an empty string. */
  day(assertion) {
    return this.cables.date[this.assertions.cable[assertion]] ?? "";
  }

  /** Where the dates of one kind stand: a table of texts, and each assertion's place in it. */
  dates(dated) {
    const { cable, date } = this.assertions;
    return dated === "stated" ? { table: this.words, places: date } : { table: this.cables.date, places: cable };
  }

  /** One of an assertion's words (role, date, place, quantity, extractor), or an empty string. */
  word(column, assertion) {
    return this.words[this.assertions[column][assertion]] ?? "";
  }

  /** What names a relation in a link: it stays the same when the page is made again. */
  key(relation) {
    const { subject, object, predicate, status } = this.relation(relation);
    const { id } = this.entities;
    return [id[subject], this.predicates[predicate].name, id[object], this.statuses[status].label];
  }

  /** The relation of a key, or -1. */
  find(key) {
    const entity = this.byId.get(key[0]);
    if (entity === undefined) return -1;
    return (
      this.touching(entity).find((relation) => this.key(relation).every((value, i) => value === key[i])) ?? -1
    );
  }
}
