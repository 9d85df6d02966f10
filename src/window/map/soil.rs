//! How the tiles of the painted ground are drawn.

use bevy::{
    asset::uuid_handle,
    mesh::MeshVertexBufferLayoutRef,
    prelude::*,
    reflect::TypePath,
    render::render_resource::{AsBindGroup, CompareFunction, RenderPipelineDescriptor, SpecializedMeshPipelineError},
    shader::{Shader, ShaderRef},
    sprite_render::{AlphaMode2d, Material2d, Material2dKey, Material2dPlugin},
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
    fn specialize(
        descriptor: &mut RenderPipelineDescriptor,
        _: &MeshVertexBufferLayoutRef,
        _: Material2dKey<Self>,
    ) -> Result<(), SpecializedMeshPipelineError> {
        lay_flat(descriptor);
        if let Some(fragment) = &mut descriptor.fragment {
            fragment.targets.iter_mut().flatten().for_each(|target| target.blend = None);
        }
        Ok(())
    }
    fn alpha_mode(&self) -> AlphaMode2d {
        // It covers what lies below, but what covers is drawn in a pass of its own, which would be the only thing in it.
        AlphaMode2d::Blend
    }
}

/// The map is drawn from bottom to top. Nothing needs to be kept of how high each pixel lies.
pub fn lay_flat(descriptor: &mut RenderPipelineDescriptor) {
    if let Some(depth) = &mut descriptor.depth_stencil {
        depth.depth_write_enabled = Some(false);
        depth.depth_compare = Some(CompareFunction::Always);
    }
}

/// Adds the material.
pub fn plugin(app: &mut App) {
    let shader = Shader::from_wgsl(include_str!("ground.wgsl"), "jinxia/ground.wgsl");
    let _ = app.world_mut().resource_mut::<Assets<Shader>>().insert(SHADER.id(), shader);
    app.add_plugins(Material2dPlugin::<GroundMaterial>::default());
}
