// The painted ground. Its pictures hold colours as they are mixed here, so that nothing has to be converted for each
// pixel of the window.

#import bevy_sprite::mesh2d_vertex_output::VertexOutput
#ifndef SRGB_OUTPUT
#import bevy_render::color_operations::srgb_to_linear
#endif

@group(2) @binding(0) var picture: texture_2d<f32>;
@group(2) @binding(1) var picture_sampler: sampler;

@fragment
fn fragment(in: VertexOutput) -> @location(0) vec4<f32> {
    let color = textureSample(picture, picture_sampler, in.uv).rgb;
#ifdef SRGB_OUTPUT
    return vec4<f32>(color, 1.0);
#else
    return vec4<f32>(srgb_to_linear(color), 1.0);
#endif
}
