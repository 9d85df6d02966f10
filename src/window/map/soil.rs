//! How the tiles of the painted ground are drawn.

use bevy::{
    asset::uuid_handle,
    prelude::*,
    reflect::TypePath,
    render::render_resource::AsBindGroup,
    shader::{Shader, ShaderRef},
    sprite_render::{Material2d, Material2dPlugin},
};

const SHADER: Handle<Shader> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0031");

/// A tile of the ground. A sprite would convert every pixel of it twice, which is most of a frame where the processor
/// draws.
#[derive(Asset, AsBindGroup, TypePath, Clone, Debug)]
pub struct GroundMaterial {
    /// The painting, in the colours in which the window mixes them.
    #[texture(0)]
    #[sampler(1)]
    pub picture: Handle<Image>,
}

impl Material2d for GroundMaterial {
    fn fragment_shader() -> ShaderRef {
        SHADER.into()
    }
}

/// Adds the material.
pub fn plugin(app: &mut App) {
    let shader = Shader::from_wgsl(include_str!("ground.wgsl"), "jinxia/ground.wgsl");
    let _ = app.world_mut().resource_mut::<Assets<Shader>>().insert(SHADER.id(), shader);
    app.add_plugins(Material2dPlugin::<GroundMaterial>::default());
}
