// Draws assets/world.svg anew: one shape for each state of today, by the id that the register has
// for it (ISO 3166-1 alpha-3, lower case), in the Natural Earth projection. States too small for
// the scale become dots. It is run by hand, and only when borders change:
//
//   npm install --no-save --no-package-lock d3-geo@3 topojson-client@3 world-atlas@2 i18n-iso-countries@7
//   node world.mjs > ../main/resources/org/chancery/desk/assets/world.svg
//
// The shapes are those of Natural Earth (public domain), packed by world-atlas (ISC licence).
import { createRequire } from "node:module";
import { geoArea, geoCentroid, geoNaturalEarth1, geoPath } from "d3-geo";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const codes = require("i18n-iso-countries");
const coarse = require("world-atlas/countries-110m.json");
const fine = require("world-atlas/countries-50m.json");

const WIDTH = 960;
const HEIGHT = 470;
// Antarctica is nobody's member and would take a fifth of the height.
const SOUTHERNMOST = { type: "MultiPoint", coordinates: [[-180, -56], [180, -56], [0, 83.6]] };
const SMALLEST = 0.00007;

const projection = geoNaturalEarth1().fitSize([WIDTH, HEIGHT], SOUTHERNMOST);
const path = geoPath(projection).digits(1);

// Kosovo has no code in ISO 3166-1; this is the one in use.
const id = (it) => (it.properties.name === "Kosovo" ? "xkx" : codes.numericToAlpha3(it.id)?.toLowerCase());
const named = (atlas) =>
  feature(atlas, atlas.objects.countries).features.filter((it) => it.properties.name !== "Antarctica");

const drawn = new Map();
const nameless = [];
for (const it of named(coarse)) {
  if (id(it)) drawn.set(id(it), `<path id="${id(it)}" d="${path(it)}"/>`);
  else nameless.push(`<path d="${path(it)}"/>`);
}
for (const it of named(fine)) {
  if (!id(it)) continue;
  if (!drawn.has(id(it)) || geoArea(it) < SMALLEST) {
    const [x, y] = projection(geoCentroid(it));
    drawn.set(id(it), `<circle id="${id(it)}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2.4"/>`);
  }
}
const shapes = [...drawn.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, shape]) => shape);
console.log(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<g id="land">
${[...nameless, ...shapes].join("\n")}
</g>
</svg>`);
