// The finished picture, pixel by pixel, onto the window. The window wants light where the picture holds colours as they
// are mixed; a polynomial that is never off by half a step of 255 takes the place of a power for each channel.

#import bevy_core_pipeline::fullscreen_vertex_shader::FullscreenVertexOutput

@group(0) @binding(0) var picture: texture_2d<f32>;

@fragment
fn fragment(in: FullscreenVertexOutput) -> @location(0) vec4<f32> {
    let c = textureLoad(picture, vec2<i32>(in.position.xy), 0).rgb;
    let light = c * (0.0664605 + c * (0.1947627 + c * (1.7708262 + c * (-1.7814394 + c * 0.7533744))));
    return vec4<f32>(light, 1.0);
}
