// Pictures on the map, in the place of the engine's own shader for them: pictures and colours are those in which the
// window mixes, and nothing has to be converted for each pixel, there and back.

#import bevy_render::maths::affine3_to_square
#import bevy_sprite::sprite_view_bindings::view

// What the engine hands over for each picture: three columns of its place, its colour, and which part of it is drawn.
struct Vertex {
    @builtin(vertex_index) index: u32,
    @location(0) column_0: vec4<f32>,
    @location(1) column_1: vec4<f32>,
    @location(2) column_2: vec4<f32>,
    @location(3) color: vec4<f32>,
    @location(4) part: vec4<f32>,
};

struct Out {
    @builtin(position) position: vec4<f32>,
    @location(0) uv: vec2<f32>,
    @location(1) @interpolate(flat) color: vec4<f32>,
};

@group(1) @binding(0) var picture: texture_2d<f32>;
@group(1) @binding(1) var picture_sampler: sampler;

@vertex
fn vertex(in: Vertex) -> Out {
    let corner = vec2<f32>(f32(in.index & 1u), f32((in.index & 2u) >> 1u));
    let place = affine3_to_square(mat3x4<f32>(in.column_0, in.column_1, in.column_2));
    return Out(view.clip_from_world * place * vec4<f32>(corner, 0.0, 1.0), corner * in.part.zw + in.part.xy, in.color);
}

@fragment
fn fragment(in: Out) -> @location(0) vec4<f32> {
    return in.color * textureSample(picture, picture_sampler, in.uv);
}
