//! How the tiles of the painted ground are drawn.

use super::{MapSystems, camera::MapCamera};
use bevy::{
    asset::uuid_handle,
    mesh::MeshVertexBufferLayoutRef,
    prelude::*,
    reflect::TypePath,
    render::{
        render_resource::{AsBindGroup, CompareFunction, RenderPipelineDescriptor, SpecializedMeshPipelineError},
        renderer::RenderAdapterInfo,
    },
    shader::{Shader, ShaderRef},
    sprite_render::{AlphaMode2d, Material2d, Material2dKey, Material2dPlugin},
    window::PrimaryWindow,
};

const SHADER: Handle<Shader> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0031");

/// A tile of the ground. A sprite would convert every pixel of it twice, which is most of a frame where the processor
/// draws.
#[derive(Asset, AsBindGroup, TypePath, Clone, Debug)]
#[bind_group_data(Moving)]
pub struct GroundMaterial {
    /// The painting, in the colours in which the window mixes them.
    #[texture(0)]
    #[sampler(1)]
    pub picture: Handle<Image>,
    /// Whether it is drawn while the map moves.
    pub moving: Moving,
}

/// Whether each pixel of the window takes the one pixel of the painting that lies under it, not the mean of the four about
/// it: a third of the work, and while all of it moves nobody sees the difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moving(pub bool);

impl From<&GroundMaterial> for Moving {
    fn from(material: &GroundMaterial) -> Self {
        material.moving
    }
}

/// A tile that is drawn in one way while the map rests, in another while it moves.
#[derive(Component)]
pub struct Tile {
    /// While it rests.
    pub resting: Handle<GroundMaterial>,
    /// While it moves.
    pub moving: Handle<GroundMaterial>,
}

impl Material2d for GroundMaterial {
    fn fragment_shader() -> ShaderRef {
        SHADER.into()
    }
    fn specialize(
        descriptor: &mut RenderPipelineDescriptor,
        _: &MeshVertexBufferLayoutRef,
        key: Material2dKey<Self>,
    ) -> Result<(), SpecializedMeshPipelineError> {
        lay_flat(descriptor);
        if let Some(fragment) = &mut descriptor.fragment {
            fragment.targets.iter_mut().flatten().for_each(|target| target.blend = None);
            if key.bind_group_data == Moving(true) {
                fragment.shader_defs.push("MOVING".into());
            }
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
    app.add_systems(Update, settle.run_if(by_processor).in_set(MapSystems::Place));
}

/// Up to how many pixels of the window for each of the painting the difference is not seen.
const FINE: f32 = 1.6;

/// Whether the processor draws.
fn by_processor(driver: Option<Res<RenderAdapterInfo>>) -> bool {
    // The engine does not pass on the type that this is.
    driver.is_some_and(|driver| format!("{:?}", driver.device_type) == "Cpu")
}

/// Draws the tiles as befits a map that moves or rests.
fn settle(
    camera: Res<MapCamera>,
    window: Single<&Window, With<PrimaryWindow>>,
    mut tiles: Query<(&Tile, &mut MeshMaterial2d<GroundMaterial>)>,
) {
    let moves = camera.is_changed() && camera.zoom * window.scale_factor() <= FINE;
    for (tile, mut worn) in &mut tiles {
        let fit = if moves { &tile.moving } else { &tile.resting };
        if worn.0 != *fit {
            worn.0 = fit.clone();
        }
    }
}
