// @ts-check
/** What the graphics card computes: how skin, what lies on it and what lies inside are lit, seen through and cut. */

/** Where the light comes from, as the eye has it: above the left shoulder, as in the flat views. */
const LIGHT = "normalize(vec3(-0.33, 0.57, 1.0))";

const HEAD = "precision highp float;\n";

/** Where the body is cut, what lies on the far side is left out. */
const CUT = `
#ifdef CUT
uniform vec4 cut;
in vec3 vPlace;
bool isAway() { return dot(vec4(vPlace, 1.0), cut) < 0.0; }
#endif
`;

const PLACE = `
in vec3 position;
uniform mat4 modelMatrix, modelViewMatrix, projectionMatrix;
#ifdef CUT
out vec3 vPlace;
#endif
vec4 placed() {
#ifdef CUT
  vPlace = (modelMatrix * vec4(position, 1.0)).xyz;
#endif
  return modelViewMatrix * vec4(position, 1.0);
}
`;

export const skinVertex = `${HEAD}${PLACE}
in vec3 normal, tint;
in float strength;
uniform mat3 normalMatrix;
out vec3 vNormal, vEye, vTint;
out float vStrength;
void main() {
  vec4 at = placed();
  vNormal = normalMatrix * normal;
  vEye = -at.xyz;
  vTint = tint;
  vStrength = strength;
  gl_Position = projectionMatrix * at;
}`;

/** Glass keeps its rim and whatever is painted on it; of what is cut open the inner side is dark and flat. */
export const skinFragment = `${HEAD}${CUT}
in vec3 vNormal, vEye, vTint;
in float vStrength;
uniform sampler2D ramp;
uniform bool isTinted;
uniform float glass;
uniform vec3 plain, rim;
out vec4 colour;
void main() {
#ifdef CUT
  if (isAway()) discard;
#endif
  vec3 base = isTinted ? vTint : texture(ramp, vec2((vStrength + 0.5) / 256.0, 0.5)).rgb;
  vec3 facing = normalize(vNormal);
  float lit = min(0.46 + 0.56 * max(dot(facing, ${LIGHT}), 0.0), 1.0);
  colour = vec4(base * lit, 1.0);
#ifdef GLASS
  float edge = pow(1.0 - abs(dot(facing, normalize(vEye))), 1.8);
  float painted = smoothstep(0.05, 0.2, distance(base, plain));
  colour.rgb = mix(colour.rgb, rim, 0.8 * glass * edge);
  colour.a = mix(1.0, min(0.14 + 0.7 * edge + 0.22 * painted, 1.0), glass);
#endif
#ifdef CUT
  if (!gl_FrontFacing) colour = vec4(base * 0.5, mix(1.0, 0.3, glass));
#endif
}`;

/** Lines, marks and washes have their own colour in any light. */
export const inkVertex = `${HEAD}${PLACE}
in vec3 tint;
out vec3 vTint;
void main() {
  vTint = tint;
  gl_Position = projectionMatrix * placed();
}`;

export const inkFragment = `${HEAD}${CUT}
in vec3 vTint;
uniform float opacity;
out vec4 colour;
void main() {
#ifdef CUT
  if (isAway()) discard;
#endif
  colour = vec4(vTint, opacity);
}`;

export const insideVertex = `${HEAD}${PLACE}
in vec3 normal;
uniform mat3 normalMatrix;
out vec3 vNormal, vEye;
void main() {
  vec4 at = placed();
  vNormal = normalMatrix * normal;
  vEye = -at.xyz;
  gl_Position = projectionMatrix * at;
}`;

export const insideFragment = `${HEAD}${CUT}
in vec3 vNormal, vEye;
uniform vec3 tint;
uniform float opacity;
out vec4 colour;
void main() {
#ifdef CUT
  if (isAway()) discard;
  if (!gl_FrontFacing) {
    colour = vec4(tint * 0.5, opacity);
    return;
  }
#endif
  vec3 facing = normalize(vNormal);
  float lit = 0.42 + 0.58 * max(dot(facing, ${LIGHT}), 0.0);
  float edge = 1.0 - 0.35 * pow(1.0 - abs(dot(facing, normalize(vEye))), 3.0);
  colour = vec4(tint * lit * edge, opacity);
}`;

/** A picture that is ready, point for point. */
export const pictureVertex = `${HEAD}
in vec3 position;
void main() { gl_Position = vec4(position, 1.0); }`;

export const pictureFragment = `${HEAD}
uniform sampler2D picture;
out vec4 colour;
void main() { colour = texelFetch(picture, ivec2(gl_FragCoord.xy), 0); }`;
