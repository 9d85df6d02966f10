//! The ground of panels: shadow, paper and frame drawn at once. As separate layers with the engine's own shadow they
//! take a third of a frame where the processor draws.

use super::{Bakery, colour};
use bevy::{
    asset::uuid_handle,
    prelude::*,
    reflect::TypePath,
    render::render_resource::AsBindGroup,
    shader::{Shader, ShaderRef},
};

const SHADER: Handle<Shader> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0033");
/// The ground of paper.
pub const PAPER: Handle<PanelMaterial> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0034");
/// The ground of lacquer.
pub const LACQUER: Handle<PanelMaterial> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0035");

/// How far the shadow of a panel reaches beyond it, in logical pixels.
const REACH: f32 = 18.0;

/// What a panel is drawn with.
#[derive(Asset, AsBindGroup, TypePath, Clone, Debug)]
pub struct PanelMaterial {
    /// Device pixels per logical pixel, reach of the shadow, step of the corners, alpha of the shadow.
    #[uniform(0)]
    measures: Vec4,
    /// Colour of the shadow.
    #[uniform(0)]
    shadow: Vec4,
    #[texture(1)]
    #[sampler(2)]
    tile: Handle<Image>,
    #[texture(3)]
    #[sampler(4)]
    frame: Handle<Image>,
}

impl UiMaterial for PanelMaterial {
    fn fragment_shader() -> ShaderRef {
        SHADER.into()
    }
}

/// Adds the grounds, each of a tile and a frame whose corners step in so far.
pub fn plugin(app: &mut App, step: f32, pictures: [(Handle<PanelMaterial>, Handle<Image>, Handle<Image>); 2]) {
    let shader = Shader::from_wgsl(include_str!("panel.wgsl"), "jinxia/panel.wgsl");
    let _ = app.world_mut().resource_mut::<Assets<Shader>>().insert(SHADER.id(), shader);
    app.add_plugins(UiMaterialPlugin::<PanelMaterial>::default());
    let ink = colour::SHADOW.to_linear();
    let mut grounds = app.world_mut().resource_mut::<Assets<PanelMaterial>>();
    for (handle, tile, frame) in pictures {
        let measures = Vec4::new(1.0, REACH, step, ink.alpha);
        let shadow = Vec4::new(ink.red, ink.green, ink.blue, 1.0);
        let _ = grounds.insert(handle.id(), PanelMaterial { measures, shadow, tile, frame });
    }
    app.add_systems(Update, fit.run_if(resource_exists_and_changed::<Bakery>));
}

/// Sizes are logical, the shader counts in device pixels.
fn fit(bakery: Res<Bakery>, mut grounds: ResMut<Assets<PanelMaterial>>) {
    let fits = |ground: &PanelMaterial| (ground.measures.x - bakery.scale).abs() < f32::EPSILON;
    for id in [PAPER.id(), LACQUER.id()] {
        if grounds.get(id).is_some_and(|ground| !fits(ground))
            && let Some(mut ground) = grounds.get_mut(id)
        {
            ground.measures.x = bakery.scale;
        }
    }
}

/// The ground of its parent, below the other children.
pub fn ground(of: Handle<PanelMaterial>) -> impl Bundle {
    let out = px(-REACH);
    let node =
        Node { position_type: PositionType::Absolute, left: out, right: out, top: out, bottom: out, ..default() };
    (node, MaterialNode(of), Pickable::IGNORE)
}
