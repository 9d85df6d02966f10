// The painted ground. Its pictures hold colours as they are mixed here, so that nothing has to be converted for each
// pixel of the window.

#import bevy_sprite::mesh2d_vertex_output::VertexOutput

@group(2) @binding(0) var picture: texture_2d<f32>;
@group(2) @binding(1) var picture_sampler: sampler;

@fragment
fn fragment(in: VertexOutput) -> @location(0) vec4<f32> {
    return vec4<f32>(textureSample(picture, picture_sampler, in.uv).rgb, 1.0);
}
