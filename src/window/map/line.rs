//! Lines on the map: borders, rivers, roads, routes.

use crate::window::map::to_world;
use bevy::{
    asset::{RenderAssetUsages, uuid_handle},
    mesh::{Indices, PrimitiveTopology},
    prelude::*,
    reflect::TypePath,
    render::render_resource::AsBindGroup,
    shader::{Shader, ShaderRef},
    sprite_render::{AlphaMode2d, Material2d, Material2dPlugin},
};

const SHADER: Handle<Shader> = uuid_handle!("0f3a6c5e-9c51-4d4e-8f5d-6a2b7c1e0030");

/// How a layer of lines is drawn.
#[derive(Asset, AsBindGroup, TypePath, Clone, Debug)]
pub struct LineMaterial {
    /// Device pixels per logical pixel, and the alpha of the layer.
    #[uniform(0)]
    pub settings: Vec4,
}

impl Material2d for LineMaterial {
    fn vertex_shader() -> ShaderRef {
        SHADER.into()
    }
    fn fragment_shader() -> ShaderRef {
        SHADER.into()
    }
    fn alpha_mode(&self) -> AlphaMode2d {
        AlphaMode2d::Blend
    }
}

/// Adds the material.
pub fn plugin(app: &mut App) {
    let shader = Shader::from_wgsl(include_str!("line.wgsl"), "jinxia/line.wgsl");
    let _ = app.world_mut().resource_mut::<Assets<Shader>>().insert(SHADER.id(), shader);
    app.add_plugins(Material2dPlugin::<LineMaterial>::default());
}

/// A line to draw.
#[derive(Clone, Debug)]
pub struct Stroke {
    /// Points in map pixels.
    pub points: Vec<(f32, f32)>,
    /// Width in logical pixels.
    pub width: f32,
    /// Colour.
    pub colour: Color,
    /// Length of a dash and of the gap after it, in logical pixels; 0 for an unbroken line.
    pub dash: Vec2,
}

impl Stroke {
    /// An unbroken line.
    pub fn solid(points: Vec<(f32, f32)>, width: f32, colour: Color) -> Self {
        Self { points, width, colour, dash: Vec2::ZERO }
    }
}

/// All lines of a layer in one mesh.
pub fn mesh(strokes: &[Stroke]) -> Mesh {
    let mut build = Build::default();
    for stroke in strokes {
        build.stroke(stroke);
    }
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::default())
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, build.positions)
        .with_inserted_attribute(Mesh::ATTRIBUTE_NORMAL, build.normals)
        .with_inserted_attribute(Mesh::ATTRIBUTE_UV_0, build.uvs)
        .with_inserted_attribute(Mesh::ATTRIBUTE_TANGENT, build.tangents)
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, build.colours)
        .with_inserted_indices(Indices::U32(build.indices))
}

#[derive(Default)]
struct Build {
    positions: Vec<[f32; 3]>,
    normals: Vec<[f32; 3]>,
    uvs: Vec<[f32; 2]>,
    tangents: Vec<[f32; 4]>,
    colours: Vec<[f32; 4]>,
    indices: Vec<u32>,
}

impl Build {
    fn stroke(&mut self, stroke: &Stroke) {
        let points: Vec<Vec2> = stroke.points.iter().map(|&p| to_world(p)).collect();
        if points.len() < 2 {
            return;
        }
        let ring = points.len() > 3 && points.first() == points.last();
        let colour = stroke.colour.to_linear().to_f32_array();
        let first = self.positions.len() as u32;
        let mut along = 0.0;
        for (i, &point) in points.iter().enumerate() {
            let before = match i {
                0 if ring => points[points.len() - 2],
                0 => point,
                i => points[i - 1],
            };
            let after = match points.get(i + 1) {
                Some(&next) => next,
                None if ring => points[1],
                None => point,
            };
            if i > 0 {
                along += point.distance(before);
            }
            let normal = miter(before, point, after);
            for side in [-1.0, 1.0] {
                self.positions.push([point.x, point.y, 0.0]);
                self.normals.push([normal.x * side, normal.y * side, stroke.width]);
                self.uvs.push([along, side]);
                self.tangents.push([stroke.dash.x, stroke.dash.y, 0.0, 0.0]);
                self.colours.push(colour);
            }
            if i > 0 {
                let at = first + (i as u32 - 1) * 2;
                self.indices.extend([at, at + 1, at + 2, at + 1, at + 3, at + 2]);
            }
        }
    }
}

/// From a point of the line outward, so long that both edges stay parallel to the line; at most twice the width.
fn miter(before: Vec2, point: Vec2, after: Vec2) -> Vec2 {
    let a = (point - before).normalize_or_zero();
    let b = (after - point).normalize_or_zero();
    let tangent = (a + b).normalize_or(if a == Vec2::ZERO { b } else { a });
    let normal = tangent.perp();
    let edge = if a == Vec2::ZERO { b } else { a }.perp();
    normal / normal.dot(edge).max(0.5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_corner_is_mitred_and_a_line_end_is_square() {
        let end = miter(Vec2::ZERO, Vec2::ZERO, Vec2::X);
        assert!((end - Vec2::Y).length() < 1e-5);
        let corner = miter(Vec2::ZERO, Vec2::X, Vec2::new(1.0, 1.0));
        assert!((corner.length() - 2f32.sqrt()).abs() < 1e-4);
        // A hairpin does not shoot out.
        assert!(miter(Vec2::ZERO, Vec2::X, Vec2::new(0.0, 0.01)).length() <= 2.01);
    }
}
