//! Lines on the map: borders, rivers, roads, routes.

use super::{soil::lay_flat, to_world};
use bevy::{
    asset::{RenderAssetUsages, uuid_handle},
    camera::{primitives::Aabb, visibility::NoAutoAabb},
    mesh::{Indices, MeshVertexBufferLayoutRef, PrimitiveTopology},
    prelude::*,
    reflect::TypePath,
    render::render_resource::{AsBindGroup, RenderPipelineDescriptor, SpecializedMeshPipelineError},
    shader::{Shader, ShaderRef},
    sprite_render::{AlphaMode2d, Material2d, Material2dKey, Material2dPlugin},
};
use std::collections::BTreeMap;

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
    fn specialize(
        descriptor: &mut RenderPipelineDescriptor,
        _: &MeshVertexBufferLayoutRef,
        _: Material2dKey<Self>,
    ) -> Result<(), SpecializedMeshPipelineError> {
        lay_flat(descriptor);
        Ok(())
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

/// Side of the squares of the map whose lines are drawn together, in map pixels: what is out of sight costs nothing.
const SQUARE: f32 = 256.0;

/// How far a line may stray from its points, in map pixels: less than a pixel of the window in the nearest view.
const STRAY: f32 = 0.1;

/// How far the edge of a line may lie beyond its points, in map pixels, in the farthest view.
const EDGE: f32 = 16.0;

/// Lines that were laid; what lies below it are their squares.
#[derive(Component, Clone, Debug)]
#[require(Transform, Visibility)]
pub struct Lines(pub Handle<LineMaterial>);

/// Lays lines on the map, at the depth of a layer.
pub fn lay<'a>(
    commands: &'a mut Commands,
    meshes: &mut Assets<Mesh>,
    material: Handle<LineMaterial>,
    layer: f32,
    strokes: &[Stroke],
) -> EntityCommands<'a> {
    let mut lines = commands.spawn((Lines(material.clone()), Transform::from_xyz(0.0, 0.0, layer)));
    lines.with_children(|parent| {
        for (bounds, mesh) in squares(strokes) {
            let drawn = (Mesh2d(meshes.add(mesh)), MeshMaterial2d(material.clone()));
            parent.spawn((drawn, bounds, NoAutoAabb, Pickable::IGNORE));
        }
    });
    lines
}

/// All lines of a layer in a mesh for each square of the map, with its bounds.
fn squares(strokes: &[Stroke]) -> Vec<(Aabb, Mesh)> {
    let mut builds = BTreeMap::new();
    for (number, stroke) in strokes.iter().enumerate() {
        lay_stroke(&mut builds, number, stroke);
    }
    builds.into_values().map(Build::finish).collect()
}

#[derive(Default)]
struct Build {
    positions: Vec<[f32; 3]>,
    normals: Vec<[f32; 3]>,
    uvs: Vec<[f32; 2]>,
    tangents: Vec<[f32; 4]>,
    colours: Vec<[f32; 4]>,
    indices: Vec<u32>,
    /// The stroke, and the point of it, that was laid last.
    last: Option<(usize, usize)>,
}

/// A point of a line: where it is, from there outward, and how far along.
#[derive(Clone, Copy)]
struct Joint {
    at: Vec2,
    normal: Vec2,
    along: f32,
}

fn lay_stroke(builds: &mut BTreeMap<(i32, i32), Build>, number: usize, stroke: &Stroke) {
    let joints = joints(&stroke.points);
    for (i, pair) in joints.windows(2).enumerate() {
        let middle = (pair[0].at + pair[1].at) / 2.0 / SQUARE;
        let build = builds.entry((middle.x.floor() as i32, middle.y.floor() as i32)).or_default();
        if build.last != Some((number, i)) {
            build.joint(stroke, pair[0]);
        }
        build.joint(stroke, pair[1]);
        build.last = Some((number, i + 1));
        let at = build.positions.len() as u32 - 4;
        build.indices.extend([at, at + 1, at + 2, at + 1, at + 3, at + 2]);
    }
}

fn joints(points: &[(f32, f32)]) -> Vec<Joint> {
    let points: Vec<Vec2> = points.iter().map(|&p| to_world(p)).collect();
    let points = spare(&points);
    let ring = points.len() > 3 && points.first() == points.last();
    let mut along = 0.0;
    (0..points.len())
        .map(|i| {
            let point = points[i];
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
            Joint { at: point, normal: miter(before, point, after), along }
        })
        .collect()
}

/// Without the points that make no difference to be seen.
fn spare(points: &[Vec2]) -> Vec<Vec2> {
    let mut kept = vec![false; points.len()];
    let mut open = vec![(0, points.len().saturating_sub(1))];
    while let Some((first, last)) = open.pop() {
        let Some((&from, &to)) = points.get(first).zip(points.get(last)) else { break };
        (kept[first], kept[last]) = (true, true);
        let off = |i: usize| (i, Segment2d::new(from, to).closest_point(points[i]).distance(points[i]));
        let farthest = (first + 1..last).map(off).max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((i, _)) = farthest.filter(|far| far.1 > STRAY) {
            open.extend([(first, i), (i, last)]);
        }
    }
    points.iter().zip(kept).filter(|(_, kept)| *kept).map(|(point, _)| *point).collect()
}

impl Build {
    fn joint(&mut self, stroke: &Stroke, Joint { at, normal, along }: Joint) {
        // The shader hands them on as the window mixes them.
        let colour = stroke.colour.to_srgba().to_f32_array();
        for side in [-1.0, 1.0] {
            self.positions.push([at.x, at.y, 0.0]);
            self.normals.push([normal.x * side, normal.y * side, stroke.width]);
            self.uvs.push([along, side]);
            self.tangents.push([stroke.dash.x, stroke.dash.y, 0.0, 0.0]);
            self.colours.push(colour);
        }
    }

    fn finish(self) -> (Aabb, Mesh) {
        let points = self.positions.iter().map(|p| Vec2::new(p[0], p[1]));
        let low = points.clone().fold(Vec2::MAX, Vec2::min) - EDGE;
        let high = points.fold(Vec2::MIN, Vec2::max) + EDGE;
        let bounds = Aabb::from_min_max(low.extend(0.0), high.extend(0.0));
        let mesh = Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
            .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, self.positions)
            .with_inserted_attribute(Mesh::ATTRIBUTE_NORMAL, self.normals)
            .with_inserted_attribute(Mesh::ATTRIBUTE_UV_0, self.uvs)
            .with_inserted_attribute(Mesh::ATTRIBUTE_TANGENT, self.tangents)
            .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, self.colours)
            .with_inserted_indices(Indices::U32(self.indices));
        (bounds, mesh)
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
    use bevy::mesh::VertexAttributeValues;

    #[test]
    fn a_long_line_is_drawn_square_by_square_and_its_dashes_go_on() {
        let wave = |i: i32| (i as f32, 800.0 + 5.0 * (i as f32 / 20.0).sin());
        let squares = squares(&[Stroke::solid((0..1000).map(wave).collect(), 2.0, Color::BLACK)]);
        assert!((4..=10).contains(&squares.len()), "{}", squares.len());
        let mut segments = 0;
        for (bounds, mesh) in &squares {
            let size = bounds.half_extents * 2.0;
            assert!(size.x <= SQUARE + 2.0 * EDGE + 12.0 && size.x > 2.0 * EDGE, "{size}");
            segments += mesh.indices().map_or(0, Indices::len) / 6;
        }
        assert!((40..500).contains(&segments), "{segments} of a thousand points are enough");
        let (mut from, mut to) = (f32::MAX, 0.0f32);
        for (_, mesh) in &squares {
            let Some(VertexAttributeValues::Float32x2(along)) = mesh.attribute(Mesh::ATTRIBUTE_UV_0) else {
                panic!("no length");
            };
            from = along.iter().map(|a| a[0]).fold(from, f32::min);
            to = along.iter().map(|a| a[0]).fold(to, f32::max);
        }
        assert!(from == 0.0 && to > 999.0, "{from} {to}");
    }

    #[test]
    fn points_that_make_no_difference_are_spared() {
        let straight: Vec<Vec2> = (0..50).map(|i| Vec2::new(i as f32, 0.01 * (i % 2) as f32)).collect();
        assert_eq!(spare(&straight), [straight[0], straight[49]]);
        let ring = [Vec2::ZERO, Vec2::X * 9.0, Vec2::ONE * 9.0, Vec2::Y * 9.0, Vec2::ZERO];
        assert_eq!(spare(&ring), ring);
        assert!(spare(&[]).is_empty());
    }

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
