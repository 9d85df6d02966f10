//! The ground: tiles of parchment, tinted by owner in the background whenever a place changes hands.

use super::{MapSystems, Shown, layer, line, line::LineMaterial, mode::Coating, soil::GroundMaterial, to_world};
use crate::{
    content::compile::Content,
    sim::{ids::PolityId, rulebook::Rulebook, snapshot::Snapshot},
    window::{
        Shell, Wake, Waker,
        land::{
            border, label,
            raster::{self, Rasters},
            season,
            territory::{self, Territory},
            thumb,
            tint::{self, Colours, Dress, Painting, SMALL, TILE, TILES, Title},
            vectors::{self, Vectors},
        },
        settings::{Motion, Settings},
        theme::{Bakery, colour},
    },
};
use bevy::{
    asset::RenderAssetUsages,
    camera::visibility::NoFrustumCulling,
    image::ImageSampler,
    prelude::*,
    render::render_resource::{Extent3d, TextureDimension, TextureFormat},
    tasks::{AsyncComputeTaskPool, Task, block_on, poll_once},
};
use std::{
    sync::Arc,
    thread::{self, JoinHandle},
};

/// The land, made once.
pub struct Land {
    /// Pictures of the ground.
    pub rasters: Rasters,
    /// Rivers and lakes.
    pub vectors: Vectors,
    /// Who claims which ground.
    pub territory: Territory,
    colours: Colours,
}

impl Land {
    /// Makes it, on two threads: it is what the title waits for. `None` if a picture cannot be used.
    pub fn load(content: &Content) -> Option<Self> {
        thread::scope(|scope| {
            let parchment = scope.spawn(raster::parchment);
            let vectors = vectors::load();
            let mut rasters = Rasters::load(&vectors).ok()?;
            let sites = territory::sites(&content.rules, &content.library);
            let territory = territory::share(sites, content.rules.places.len(), &rasters, &vectors);
            let colours = colours(&content.rules, &content.library);
            (rasters.rugged, rasters.dry) = (Vec::new(), Vec::new());
            rasters.parchment = parchment.join().ok()?.ok()?;
            Some(Self { rasters, vectors, territory, colours })
        })
    }
}

/// A painting under way: its titles, what comes out, and its borders.
type Work = Task<(Wanted, Painting, [Vec<border::Line>; 2])>;

/// What a painting shows.
#[derive(Clone, Debug, Default, PartialEq)]
struct Wanted {
    titles: Vec<Title>,
    dress: Dress,
    record: Option<Vec<Title>>,
}

/// The painted ground.
#[derive(Resource, Default)]
pub struct Ground {
    /// The land, once it is there.
    pub land: Option<Arc<Land>>,
    loading: Option<JoinHandle<Option<Land>>>,
    painting: Option<Work>,
    shown: Wanted,
    last: Option<Arc<Painting>>,
    tiles: Vec<Handle<Image>>,
    borders: Option<(Entity, Handle<LineMaterial>)>,
    /// The whole map, small, for panels.
    pub small: Handle<Image>,
    /// Middle (world units) and room (map pixels) for the name of each polity.
    pub names: Vec<Option<(Vec2, f32)>>,
}

impl Ground {
    /// Begins to make the land, on a thread of its own: there is no engine yet that would lend one.
    pub fn load(content: &Arc<Content>, waker: &Waker) -> Self {
        let (content, waker) = (Arc::clone(content), waker.clone());
        let make = move || {
            let land = Land::load(&content);
            waker.wake();
            land
        };
        Self { loading: thread::Builder::new().name("land".into()).spawn(make).ok(), ..Self::default() }
    }

    /// Whether the land is on its way, and nothing of it has been painted yet.
    pub fn bare(&self) -> bool {
        self.tiles.is_empty() && (self.loading.is_some() || self.painting.is_some())
    }

    /// Whether what is to be shown has been painted.
    pub fn painted(&self) -> bool {
        self.last.is_some() && self.painting.is_none()
    }
}

/// What lies over the map until its land is painted: roads and names would hang in the air.
#[derive(Component)]
struct Veil;

/// How long the land takes to come out of it, in seconds.
const RISING: f32 = 0.3;

/// Adds the ground.
pub fn plugin(app: &mut App) {
    if !app.world().contains_resource::<Ground>() {
        let ground = Ground::load(&app.world().resource::<Shell>().content, app.world().resource());
        app.insert_resource(ground);
    }
    app.add_systems(Startup, (small, veil, try_tile));
    app.add_systems(Update, unveil.in_set(MapSystems::Place));
    app.add_systems(Update, (receive_land, begin, receive_painting).chain().in_set(MapSystems::Draw));
}

fn small(mut ground: ResMut<Ground>, images: Res<Assets<Image>>) {
    ground.small = images.reserve_handle();
}

/// A tile that is laid before the land is there, only so that the driver has made what it needs for tiles by then.
#[derive(Component)]
struct Trial;

fn try_tile(
    mut commands: Commands,
    mut images: ResMut<Assets<Image>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut soils: ResMut<Assets<GroundMaterial>>,
) {
    let (picture, pixel) = (images.add(Image::default()), meshes.add(Rectangle::new(1.0, 1.0)));
    let soil = MeshMaterial2d(soils.add(GroundMaterial { picture }));
    commands.spawn((Mesh2d(pixel), soil, NoFrustumCulling, Trial, Pickable::IGNORE));
}

fn veil(mut commands: Commands, clear: Res<ClearColor>) {
    let side = 4.0 * crate::window::land::WIDTH as f32;
    let at = Transform::from_xyz(0.0, 0.0, layer::VEIL);
    commands.spawn((Sprite::from_color(colour::as_mixed(clear.0), Vec2::splat(side)), at, Veil, Pickable::IGNORE));
}

/// The land comes out of the dark; with less motion at once.
fn unveil(
    mut commands: Commands,
    ground: Res<Ground>,
    settings: Res<Settings>,
    time: Res<Time<Real>>,
    mut veils: Query<(Entity, &mut Sprite), With<Veil>>,
    mut wake: ResMut<Wake>,
) {
    for (entity, mut veil) in &mut veils {
        if ground.tiles.is_empty() {
            continue;
        }
        let left = veil.color.alpha() - time.delta_secs().min(0.05) / RISING;
        if left <= 0.0 || settings.motion == Motion::Less {
            commands.entity(entity).despawn();
        } else {
            veil.color.set_alpha(left);
        }
        wake.more();
    }
}

/// Colours of the polities on the ground.
fn colours(book: &Rulebook, library: &crate::content::library::Library) -> Colours {
    let mut colours = Colours::default();
    for key in &book.keys.polities {
        let source = &library.polities[key].value;
        let rgb = |text: &str| {
            let value = u32::from_str_radix(text, 16).unwrap_or(0x80_8080);
            [16, 8, 0].map(|shift| ((value >> shift) & 0xff) as f32 / 255.0)
        };
        colours.band.push(rgb(&source.colour.value));
        colours.fill.push(rgb(&source.tint.as_ref().unwrap_or(&source.colour).value));
    }
    colours
}

fn receive_land(mut ground: ResMut<Ground>, mut wake: ResMut<Wake>) {
    match ground.bypass_change_detection().loading.take_if(|work| work.is_finished()) {
        Some(work) => match work.join() {
            Ok(land) => ground.land = land.map(Arc::new),
            Err(fault) => std::panic::resume_unwind(fault),
        },
        None if ground.loading.is_some() => wake.look_again(),
        None => {}
    }
}

/// Whose each site is, by right and in fact.
pub fn titles(land: &Land, book: &Rulebook, state: &Snapshot) -> Vec<Title> {
    let number = |id: PolityId| id.0;
    let year = state.clock.date.year();
    let sites = land.territory.sites.iter().enumerate();
    sites
        .map(|(i, site)| match state.places.get(i).filter(|_| i < book.places.len()) {
            Some(row) => {
                let owner = row.owner.0.map(number);
                let holder = row.occupier.0.map_or(owner, |o| o.by.map(number));
                Title { owner, holder }
            }
            None => {
                let owner = site.owner(year).map(number);
                Title { owner, holder: owner }
            }
        })
        .collect()
}

/// A state as a small picture for panels.
pub fn picture(land: &Land, book: &Rulebook, state: &Snapshot, (width, height): (usize, usize)) -> Image {
    let titles = titles(land, book, state);
    let pixels = thumb::paint(&land.territory, &land.rasters, &land.colours, &titles, (width, height));
    let size = Extent3d { width: width as u32, height: height as u32, depth_or_array_layers: 1 };
    let (format, usage) = (TextureFormat::Rgba8Unorm, RenderAssetUsages::RENDER_WORLD);
    let mut image = Image::new(size, TextureDimension::D2, pixels, format, usage);
    image.sampler = ImageSampler::linear();
    image
}

fn begin(
    mut ground: ResMut<Ground>,
    shown: Res<Shown>,
    coating: Res<Coating>,
    settings: Res<Settings>,
    shell: Res<Shell>,
    waker: Res<Waker>,
) {
    let changed = shown.is_changed() || ground.is_changed() || coating.is_changed() || settings.is_changed();
    if !changed || ground.painting.is_some() {
        return;
    }
    let (Some(land), Some(state)) = (ground.land.clone(), shown.now.clone()) else { return };
    let mut titles = titles(&land, &shell.content.rules, &state);
    if let Some(record) = &coating.record {
        // Whose it is now, hatched with whose it was then.
        for (title, then) in titles.iter_mut().zip(record) {
            *title = Title { owner: title.holder, holder: then.holder };
        }
    }
    let patterns = if settings.patterns { patterns(&shell) } else { Vec::new() };
    let snow = season::snow_of(state.clock.date.month());
    let dress = Dress { snow, patterns, coat: coating.coat.clone(), bare: coating.bare };
    let wanted = Wanted { titles, dress, record: coating.record.clone() };
    if wanted == ground.shown && ground.last.is_some() {
        return;
    }
    // In another dress every tile looks different.
    let before = ground.last.clone().filter(|_| wanted.dress == ground.shown.dress);
    let waker = waker.clone();
    ground.painting = Some(AsyncComputeTaskPool::get().spawn(async move {
        let Wanted { titles, dress, record } = &wanted;
        let (painting, label) =
            tint::paint(&land.territory, &land.rasters, &land.colours, titles, dress, before.as_deref());
        let borders = border::lines(&label, &land.rasters.land);
        let then = record.as_ref().map_or_else(Vec::new, |record| {
            let held: Vec<Title> = record.iter().map(|t| Title { owner: t.holder, holder: t.holder }).collect();
            let label = label::labels(&land.territory, &held, land.colours.fill.len());
            border::lines(&label, &land.rasters.land)
        });
        waker.wake();
        (wanted, painting, [borders, then])
    }));
}

/// How the land of each court is told apart without colour.
fn patterns(shell: &Shell) -> Vec<crate::content::source::Pattern> {
    let library = &shell.content.library;
    shell.content.rules.keys.polities.iter().map(|key| library.polities[key].value.pattern).collect()
}

fn receive_painting(
    mut commands: Commands,
    mut ground: ResMut<Ground>,
    bakery: Res<Bakery>,
    mut images: ResMut<Assets<Image>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<LineMaterial>>,
    mut soils: ResMut<Assets<GroundMaterial>>,
    mut wake: ResMut<Wake>,
    trial: Query<Entity, With<Trial>>,
) {
    let Some(task) = ground.bypass_change_detection().painting.as_mut() else { return };
    let Some((shown, mut painting, [borders, then])) = block_on(poll_once(task)) else {
        wake.look_again();
        return;
    };
    ground.painting = None;
    ground.shown = shown;
    let _ = images.insert(ground.small.id(), small_image(painting.small.clone()));
    if ground.tiles.is_empty() {
        let square = meshes.add(Rectangle::new(TILE.0 as f32, TILE.1 as f32));
        for i in 0..painting.tiles.len() {
            let picture = images.reserve_handle();
            let corner = ((i % TILES.0 * TILE.0) as f32, (i / TILES.0 * TILE.1) as f32);
            let middle = to_world((corner.0 + TILE.0 as f32 / 2.0, corner.1 + TILE.1 as f32 / 2.0));
            let at = Transform::from_translation(middle.extend(layer::GROUND));
            let soil = MeshMaterial2d(soils.add(GroundMaterial { picture: picture.clone() }));
            commands.spawn((Mesh2d(square.clone()), soil, at, Pickable::IGNORE));
            ground.tiles.push(picture);
        }
        trial.iter().for_each(|trial| commands.entity(trial).despawn());
    }
    // Painted anew a tile keeps its place in the driver's memory: two grounds at a time would be one too many.
    for (tile, pixels) in ground.tiles.iter().zip(&mut painting.tiles) {
        if let Some(pixels) = pixels.take() {
            let _ = images.insert(tile.id(), tile_image(pixels));
        }
    }
    ground.names = painting.names.iter().map(|n| n.map(|(x, y, room)| (to_world((x, y)), room))).collect();
    ground.last = Some(Arc::new(painting));
    let ink = Color::srgba_u8(0x34, 0x21, 0x14, 209);
    let mut strokes: Vec<_> = borders.into_iter().map(|points| line::Stroke::solid(points, 2.2, ink)).collect();
    let indigo = Color::srgb_u8(0x1b, 0x22, 0x60);
    let dash = Vec2::new(8.0, 5.0);
    strokes.extend(then.into_iter().map(|points| line::Stroke { points, width: 3.0, colour: indigo, dash }));
    let material = ground.borders.as_ref().map_or_else(
        || materials.add(LineMaterial { settings: Vec4::new(bakery.scale, 1.0, 0.0, 0.0) }),
        |borders| borders.1.clone(),
    );
    if let Some((old, _)) = ground.borders.take() {
        commands.entity(old).despawn();
    }
    let laid = line::lay(&mut commands, &mut meshes, material.clone(), layer::BORDERS, &strokes).id();
    ground.borders = Some((laid, material));
}

fn small_image(pixels: Vec<u8>) -> Image {
    let size = Extent3d { width: SMALL.0 as u32, height: SMALL.1 as u32, depth_or_array_layers: 1 };
    let format = TextureFormat::Rgba8Unorm;
    let mut image = Image::new(size, TextureDimension::D2, pixels, format, RenderAssetUsages::RENDER_WORLD);
    image.sampler = ImageSampler::linear();
    image
}

fn tile_image(pixels: Vec<u8>) -> Image {
    let size = Extent3d { width: TILE.0 as u32, height: TILE.1 as u32, depth_or_array_layers: 1 };
    let format = TextureFormat::Rgba8Unorm;
    let usage = RenderAssetUsages::RENDER_WORLD;
    let mut image = Image::new(size, TextureDimension::D2, pixels, format, usage);
    image.sampler = ImageSampler::linear();
    image
}
