// @ts-check
/**
 * The three meshes plotly draws, in this order: the skin, the wash of a chosen area, and the lines and marks on the
 * skin.
 */

/** @import { Ink, Mesh, PlotlyTrace, SolidPaint, SolidSkin } from "../core/types.js" */

import { boxCorners, cameraAt, preset, sceneAxes } from "./solid_camera.js";

const MOST = 255;
const LIGHT = {
  ambient: 0.46,
  diffuse: 0.56,
  specular: 0.04,
  roughness: 0.9,
  fresnel: 0.1,
  vertexnormalsepsilon: 0,
  facenormalsepsilon: 0,
};
const FLAT = {
  ambient: 1,
  diffuse: 0,
  specular: 0,
  roughness: 1,
  fresnel: 0,
  vertexnormalsepsilon: 0,
  facenormalsepsilon: 0,
};
/**
 * Far behind the viewer, above the left shoulder as in the flat views. Plotly reads the place in the picture's own
 * coordinates, in which a little more than 1 lies behind the eye and left, right, up and down are turned round.
 */
const FROM = { x: 0.5, y: -1.37, z: 1.0005 };

/** @param {{xyz: ArrayLike<number>[], ijk: ArrayLike<number>[]}} columns @param {object} more @returns {PlotlyTrace} */
function trace(columns, more) {
  const [x, y, z] = columns.xyz;
  const [i, j, k] = columns.ijk;
  return { type: "mesh3d", x, y, z, i, j, k, hoverinfo: "skip", showscale: false, lightposition: FROM, ...more };
}

/**
 * What lies on the skin as columns. Two corners of the scene that no face uses come with it: plotly fits its own scale
 * to all vertices, and light falls askew where that scale differs between the axes. Where nothing lies on the skin, one
 * face without extent stands in, because plotly would make up its own.
 * @param {Ink|null} laid @returns {Ink}
 */
function columns(laid) {
  const { xyz, ijk, colour, palette } = laid?.ijk[0].length
    ? laid
    : { xyz: [[0], [0], [0]], ijk: [[0], [0], [0]], colour: [0], palette: ["#000"] };
  const corners = boxCorners();
  return { xyz: xyz.map((column, axis) => [...column, ...corners[axis]]), ijk, colour: [...colour, 0, 0], palette };
}

/** @param {Mesh} mesh @param {SolidPaint} paint */
export function makeScene(mesh, { skin, ink, wash }) {
  const bottom = trace(mesh, { ...look3(skin), cmin: 0, cmax: MOST, lighting: LIGHT });
  const laid = [wash, ink].map((some) => trace(columns(some), { ...coloured(columns(some)), lighting: FLAT }));
  laid[0].opacity = 0.42;
  const camera = cameraAt(preset("front"));
  const layout = {
    scene: { ...sceneAxes(), camera, dragmode: "turntable", hovermode: false, bgcolor: "rgba(0,0,0,0)" },
    margin: { l: 0, r: 0, t: 0, b: 0 },
    paper_bgcolor: "rgba(0,0,0,0)",
    showlegend: false,
    uirevision: "kept",
  };
  return { data: [bottom, ...laid], layout };
}

/** @param {SolidSkin} skin */
const look3 = ({ intensity, colorscale, vertexcolor }) => (vertexcolor ? { vertexcolor } : { intensity, colorscale });

/** A colour of the palette for each vertex, as a step of a scale. @param {Ink} ink */
function coloured({ colour, palette }) {
  const steps = palette.flatMap((some, k) => [
    [k / palette.length, some],
    [(k + 1) / palette.length, some],
  ]);
  return { intensity: colour, colorscale: steps, cmin: -0.5, cmax: palette.length - 0.5 };
}

/**
 * Colours and what lies on the skin, in one go for Plotly.restyle of all three; the camera is not touched.
 * @param {SolidPaint} paint
 */
export function changeOf({ skin, ink, wash }) {
  const laid = [columns(wash), columns(ink)];
  const dressed = laid.map(coloured);
  /** @type {Record<string, unknown[]>} of each mesh, undefined where it stays */
  const change = { vertexcolor: [skin.vertexcolor ?? null, undefined, undefined], cmin: [0], cmax: [MOST] };
  change.intensity = [skin.vertexcolor ? null : skin.intensity];
  change.colorscale = [skin.colorscale];
  for (const name of /** @type {(keyof typeof dressed[0])[]} */ (["intensity", "colorscale", "cmin", "cmax"]))
    change[name].push(...dressed.map((some) => some[name]));
  ["x", "y", "z"].forEach((name, axis) => {
    change[name] = [undefined, ...laid.map(({ xyz }) => xyz[axis])];
  });
  ["i", "j", "k"].forEach((name, corner) => {
    change[name] = [undefined, ...laid.map(({ ijk }) => ijk[corner])];
  });
  return change;
}
