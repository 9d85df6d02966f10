// Lines of one width on the screen at every zoom, with smooth edges, plain or dashed.

#import bevy_sprite::{
    mesh2d_functions as mesh_functions,
    mesh2d_view_bindings::view,
}

// x: device pixels per logical pixel; y: alpha of the whole layer.
@group(2) @binding(0) var<uniform> settings: vec4<f32>;

struct Vertex {
    @builtin(instance_index) instance_index: u32,
    @location(0) position: vec3<f32>,
    // xy: from the line outward, z: width in logical pixels.
    @location(1) normal: vec3<f32>,
    // x: length along the line in world units, y: side.
    @location(2) uv: vec2<f32>,
    // xy: dash and gap in logical pixels, zw: unused.
    @location(3) tangent: vec4<f32>,
    @location(4) color: vec4<f32>,
};

struct Out {
    @builtin(position) position: vec4<f32>,
    @location(0) color: vec4<f32>,
    // x: across, y: half the width, z: along; in device pixels.
    @location(1) at: vec3<f32>,
    @location(2) dash: vec2<f32>,
};

@vertex
fn vertex(in: Vertex) -> Out {
    var out: Out;
    let pixels = view.viewport.z * 0.5 * view.clip_from_world[0][0];
    let half = in.normal.z * 0.5 * settings.x;
    let reach = half + 1.0;
    let spot = in.position.xy + in.normal.xy * reach / pixels;
    let world_from_local = mesh_functions::get_world_from_local(in.instance_index);
    out.position = mesh_functions::mesh2d_position_local_to_clip(world_from_local, vec4<f32>(spot, in.position.z, 1.0));
    out.color = in.color;
    out.at = vec3<f32>(in.uv.y * reach, half, in.uv.x * pixels);
    out.dash = in.tangent.xy * settings.x;
    return out;
}

@fragment
fn fragment(in: Out) -> @location(0) vec4<f32> {
    // A line thinner than a pixel is as faint as it is thin.
    let thin = min(in.at.y * 2.0, 1.0);
    var cover = clamp(max(in.at.y, 0.5) + 0.5 - abs(in.at.x), 0.0, 1.0) * thin;
    if in.dash.x > 0.0 {
        let period = in.dash.x + in.dash.y;
        let t = in.at.z - floor(in.at.z / period) * period;
        cover = cover * clamp(min(t, in.dash.x - t) + 0.5, 0.0, 1.0);
    }
    return vec4<f32>(in.color.rgb, in.color.a * cover * settings.y);
}
