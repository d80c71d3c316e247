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
const SMALLEST = 0.00007;

// Antarctica is nobody's member and would take a fifth of the height.
const NORTHERNMOST = [0, 83.7];
const SOUTHERNMOST = [0, -56];

const projection = geoNaturalEarth1().fitWidth(WIDTH, { type: "Sphere" });
const [x, y] = projection.translate();
projection.translate([x, y - projection(NORTHERNMOST)[1]]);
const HEIGHT = Math.ceil(projection(SOUTHERNMOST)[1]);
const path = geoPath(projection).digits(1);

// Kosovo has no code in ISO 3166-1; this is the one in use.
const id = (it) => (it.properties.name === "Kosovo" ? "xkx" : codes.numericToAlpha3(it.id)?.toLowerCase());
const named = (atlas) =>
  feature(atlas, atlas.objects.countries).features.filter((it) => it.properties.name !== "Antarctica");

const dot = (it) => {
  const [left, top] = projection(geoCentroid(it));
  return `<circle id="${id(it)}" cx="${left.toFixed(1)}" cy="${top.toFixed(1)}" r="2.4"/>`;
};

const drawn = new Map();
const nameless = [];
for (const it of named(coarse)) {
  if (!id(it)) nameless.push(`<path d="${path(it)}"/>`);
  else drawn.set(id(it), geoArea(it) < SMALLEST ? dot(it) : `<path id="${id(it)}" d="${path(it)}"/>`);
}
// Of several shapes with one code, small islands apart, the largest is the state.
const bySize = named(fine).filter(id).sort((a, b) => geoArea(b) - geoArea(a));
for (const it of bySize) {
  if (!drawn.has(id(it))) drawn.set(id(it), dot(it));
}
const shapes = [...drawn.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, shape]) => shape);
console.log(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<g id="land">
${[...nameless, ...shapes].join("\n")}
</g>
</svg>`);
