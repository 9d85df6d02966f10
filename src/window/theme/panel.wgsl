// The ground of a panel in one go: its shadow, paper or lacquer with corners that step in, and the double ruled frame.

#import bevy_ui::ui_vertex_output::UiVertexOutput

// x: device pixels per logical pixel; y: how far the shadow reaches; z: how far a corner steps in; w: alpha of the shadow.
// Lengths are in logical pixels.
struct Measures { all: vec4<f32>, shadow: vec4<f32> };

@group(1) @binding(0) var<uniform> measures: Measures;
@group(1) @binding(1) var tile: texture_2d<f32>;
@group(1) @binding(2) var tile_sampler: sampler;
@group(1) @binding(3) var frame: texture_2d<f32>;
@group(1) @binding(4) var frame_sampler: sampler;

// Side of the tile in device pixels, length of a corner of the frame in logical ones, and its part of the picture.
const TILE: f32 = 512.0;
const CORNER: f32 = 20.0;
const PART: f32 = 0.3125;

@fragment
fn fragment(in: UiVertexOutput) -> @location(0) vec4<f32> {
    let scale = measures.all.x;
    let reach = measures.all.y * scale;
    let size = in.size - 2.0 * reach;
    let at = in.uv * in.size - reach;
    // How far inside the nearest corner of the panel.
    let inward = min(at, size - at);
    // The panel lies a little above its shadow.
    let drop = vec2<f32>(0.0, reach * 0.2);
    let off = length(max(-min(at - drop, size - at + drop), vec2<f32>(0.0)));
    let shade = clamp(1.0 - off / (reach * 0.8), 0.0, 1.0);
    let dark = vec4<f32>(measures.shadow.rgb, measures.all.w * shade * shade);
    let near = min(inward.x, inward.y);
    if near < 0.0 {
        return dark;
    }
    let paper = vec4<f32>(textureSampleLevel(tile, tile_sampler, at / TILE, 0.0).rgb, 1.0);
    let corner = CORNER * scale;
    if near >= corner {
        return paper;
    }
    let body = max(inward.x, inward.y) >= measures.all.z * scale && near >= 2.0 * scale;
    let ground = select(dark, paper, body);
    let ruled = textureSampleLevel(frame, frame_sampler, min(inward / corner, vec2<f32>(1.0)) * PART, 0.0);
    return vec4<f32>(mix(ground.rgb, ruled.rgb, ruled.a), max(ground.a, ruled.a));
}
