//! Armies, envoys, sieges, and what happened where.

use super::{
    Glide, MapSystems, Shown,
    camera::MapCamera,
    layer, line,
    line::{LineMaterial, Stroke},
    motion::{self, Path},
    pick::Thing,
    pin::{Pin, pinned},
    spot,
};
use crate::{
    present::Words,
    sim::{
        army::{ArmyRow, Task},
        chronicle::Fact,
        diplomacy::Proposal,
        fog,
        ids::{ArmyId, EnvoyId, PlaceId, PolityId},
        num::Men,
        rulebook::{Rulebook, Rules},
        snapshot::Snapshot,
    },
    window::{
        Shell,
        land::{HEIGHT, WIDTH},
        theme::{Bakery, bakery::Order, icon::Icons},
    },
};
use bevy::prelude::*;

/// Screen rectangles (logical pixels at the zoom of names, about the middle of the map) that tokens take up.
#[derive(Resource, Default, Clone, PartialEq)]
pub struct Crowd(pub Vec<Rect>);

/// Something that glides along a path while the turn is shown.
#[derive(Component)]
struct Gliding {
    path: Path,
    /// Whether it vanishes at the end.
    passing: bool,
}

/// What can be pointed at besides places, and where: beside a spot of the map (world units), in logical pixels of the
/// interface, y down. The uppermost come last.
#[derive(Resource, Default, Clone, Debug, PartialEq)]
pub struct Targets(pub Vec<Target>);

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// What it is.
    pub what: Thing,
    /// The spot.
    pub at: Vec2,
    /// The middle of what is drawn.
    pub middle: Vec2,
    /// Half its size.
    pub half: Vec2,
}

/// Any token.
#[derive(Component)]
pub struct Token;

/// Adds tokens.
pub fn plugin(app: &mut App) {
    app.init_resource::<Crowd>().init_resource::<Targets>();
    app.add_systems(Update, (stand, glide).chain().in_set(MapSystems::Draw));
}

/// Armies that stand or move together.
struct Group {
    of: PolityId,
    armies: Vec<ArmyId>,
    men: Men,
    posture: Option<&'static str>,
    path: Path,
}

/// What tokens were last made for.
#[derive(Default)]
pub struct For {
    state: Option<(usize, usize)>,
    scale: u32,
    lang: Option<crate::present::Lang>,
    zoom: i32,
}

/// Makes all tokens anew when what is shown changes.
#[expect(clippy::too_many_arguments, reason = "what tokens depend on")]
pub fn stand(
    mut commands: Commands,
    shown: Res<Shown>,
    shell: Res<Shell>,
    icons: Res<Icons>,
    camera: Res<MapCamera>,
    mut crowd: ResMut<Crowd>,
    mut targets: ResMut<Targets>,
    mut bakery: ResMut<Bakery>,
    mut images: ResMut<Assets<Image>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<LineMaterial>>,
    old: Query<Entity, With<Token>>,
    mut last: Local<For>,
) {
    let address = |s: &Option<std::sync::Arc<Snapshot>>| s.as_ref().map_or(0, |s| std::sync::Arc::as_ptr(s) as usize);
    let state = shown.now.is_some().then(|| (address(&shown.now), address(&shown.before)));
    let now = For {
        state,
        scale: (bakery.scale * 100.0) as u32,
        lang: Some(shell.lang),
        zoom: ((camera.zoom / bakery.scale).ln() * 12.0).round() as i32,
    };
    let same = last.state == now.state && last.scale == now.scale && last.lang == now.lang;
    if same && last.zoom == now.zoom && !shown.is_changed() {
        return;
    }
    *last = now;
    old.iter().for_each(|e| commands.entity(e).despawn());
    let zoom = (last.zoom as f32 / 12.0).exp();
    let mut rects = Vec::new();
    let mut found = Vec::new();
    if let Some(state) = shown.now.as_ref().filter(|_| shown.tokens) {
        let book = &shell.content.rules;
        let mut scene = Scene {
            commands: &mut commands,
            bakery: &mut bakery,
            images: &mut images,
            icons: &icons,
            words: shell.words(),
            book,
            zoom,
            rects: &mut rects,
            found: &mut found,
        };
        scene.sieges(state);
        scene.happenings(&shown);
        scene.envoys(&shown, state);
        let groups = gathered(groups(book, &shown, state), zoom);
        let strokes = scene.routes(&groups);
        scene.armies(groups);
        if !strokes.is_empty() {
            let settings = Vec4::new(scene.bakery.scale, 0.95, 0.0, 0.0);
            let material = materials.add(LineMaterial { settings });
            line::lay(scene.commands, &mut meshes, material, layer::ROUTES, &strokes).insert(Token);
        }
    }
    if crowd.0 != rects {
        crowd.0 = rects;
    }
    // Even where nothing differs: what marks the chosen has to be drawn anew with them.
    targets.0 = found;
}

/// Armies on the map as the court that looks knows them, those that go the same way together.
fn groups(book: &Rules, shown: &Shown, now: &Snapshot) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let on_map = |a: &&ArmyRow| !matches!(a.task, Task::Away { .. }) && a.force.men() > 0;
    let known = shown.eyes.map(|eyes| fog::known(&now.with(book), eyes));
    for army in now.armies.iter().filter(on_map) {
        let men = match &known {
            None => army.force.men(),
            Some(known) => match known.iter().find(|s| s.army == army.id) {
                Some(sighting) => sighting.men,
                None => continue,
            },
        };
        let old = shown.before.as_ref().and_then(|b| b.armies.iter().filter(on_map).find(|a| a.id == army.id));
        let path = match old {
            Some(old) => motion::marched(book, old, army),
            None => Path::new(vec![motion::stands(book, &army.position)]),
        };
        let posture = match army.task {
            Task::Siege => Some("siege_tower"),
            Task::Bar => Some("shield"),
            Task::March { .. } if army.position.leg.is_some() => Some("horseshoe"),
            _ => None,
        };
        let same = groups.iter_mut().find(|g| g.of == army.banner.of && g.path == path);
        match same {
            Some(group) => {
                group.men += men;
                group.armies.push(army.id);
                group.posture = group.posture.or(posture);
            }
            None => groups.push(Group { of: army.banner.of, men, armies: vec![army.id], posture, path }),
        }
    }
    groups
}

/// Under how many pixels of the interface to a world unit the map is seen from afar.
const FAR: f32 = 0.9;
/// How near to one another, in pixels of the interface, banners then stand for one.
const NEAR: f32 = 48.0;

/// Seen from afar, armies of one court that rest near one another are one banner, where most of their men stand.
fn gathered(groups: Vec<Group>, zoom: f32) -> Vec<Group> {
    if zoom >= FAR {
        return groups;
    }
    let mut all: Vec<Group> = Vec::new();
    let mut most: Vec<Men> = Vec::new();
    for group in groups {
        let rests = |g: &Group| !g.path.moves();
        let near = |g: &Group| g.path.end().distance(group.path.end()) * zoom < NEAR;
        match all.iter().position(|g| g.of == group.of && rests(g) && rests(&group) && near(g)) {
            Some(i) => {
                let one = &mut all[i];
                one.men += group.men;
                one.armies.extend(group.armies);
                one.armies.sort_unstable();
                one.posture = one.posture.or(group.posture);
                if group.men > most[i] {
                    most[i] = group.men;
                    one.path = group.path;
                }
            }
            None => {
                most.push(group.men);
                all.push(group);
            }
        }
    }
    all
}

/// The months' things being put on the map.
struct Scene<'a, 'w, 's> {
    commands: &'a mut Commands<'w, 's>,
    bakery: &'a mut Bakery,
    images: &'a mut Assets<Image>,
    icons: &'a Icons,
    words: Words<'a>,
    book: &'a Rulebook,
    zoom: f32,
    rects: &'a mut Vec<Rect>,
    found: &'a mut Vec<Target>,
}

impl Scene<'_, '_, '_> {
    fn take(&mut self, at: Vec2, centre: Vec2, half: Vec2) {
        let middle = Vec2::new(at.x, -at.y) * self.zoom + centre;
        self.rects.push(Rect::from_center_half_size(middle, half));
    }

    fn armies(&mut self, groups: Vec<Group>) {
        // Those that end at one spot stand side by side.
        let ends: Vec<Vec2> = groups.iter().map(|g| g.path.end()).collect();
        for (i, group) in groups.into_iter().enumerate() {
            let here: Vec<usize> = (0..ends.len()).filter(|&j| ends[j].distance(ends[i]) * self.zoom < 24.0).collect();
            let place = here.iter().position(|&j| j == i).unwrap_or(0) as f32;
            let aside = (place - (here.len() as f32 - 1.0) / 2.0) * 46.0;
            let strength = self.words.short_number(group.men);
            let order = Order::Army(group.of, strength, group.posture, group.armies.len());
            let baked = self.bakery.get(self.images, self.icons, order);
            let offset = Vec2::new(aside, -9.0);
            self.take(group.path.end(), offset + Vec2::new(0.0, -32.0), Vec2::new(21.0, 30.0));
            let what = Thing::Armies(group.armies);
            let (middle, half) = (offset + Vec2::new(0.0, -31.0), Vec2::new(20.0, 32.0));
            self.found.push(Target { what, at: group.path.end(), middle, half });
            let depth = layer::ARMIES + i as f32 * 0.001;
            let gliding = Gliding { path: group.path, passing: false };
            self.commands.spawn((pinned(&baked, gliding.path.end(), offset, depth), gliding, Token));
        }
    }

    /// The way each army went in this month.
    fn routes(&self, groups: &[Group]) -> Vec<Stroke> {
        let mut strokes = Vec::new();
        for group in groups.iter().filter(|g| g.path.moves()) {
            let dark = self.bakery.look(group.of).map_or([0.2, 0.2, 0.2, 1.0], |l| l.dark);
            let points = to_map(&group.path);
            strokes.push(Stroke::solid(points.clone(), 8.0, Color::srgba(0.98, 0.95, 0.87, 0.75)));
            strokes.push(Stroke::solid(points, 4.2, Color::srgb(dark[0], dark[1], dark[2])));
        }
        strokes
    }

    fn sieges(&mut self, state: &Snapshot) {
        for place in &state.places {
            let Some(siege) = place.siege.0 else { continue };
            // A step of wall is worn down by its share of works.
            let walls = i64::from(place.walls.fort.max(1)) * self.book.war.fort_works.max(1) * 100;
            let left = 1.0 - (siege.works as f32 / walls as f32).clamp(0.0, 1.0);
            let order = Order::Siege(siege.by, (left * 12.0).round() as u8);
            let baked = self.bakery.get(self.images, self.icons, order);
            let at = spot(self.book, place.id);
            self.take(at, Vec2::ZERO, Vec2::splat(25.0));
            self.commands.spawn((pinned(&baked, at, Vec2::ZERO, layer::SIEGES), Token));
            let months = state.clock.date.since(siege.since).max(1);
            let mut list = crate::present::texts::args([("place", self.words.place(place.id))]);
            list.set("months", i64::from(months));
            let text = self.words.with("map-siege", &list);
            let baked = self.bakery.get(self.images, self.icons, Order::Slip(text, true));
            let offset = Vec2::new(32.0, 4.0);
            self.take(
                at,
                offset + Vec2::new(baked.size.x / self.bakery.scale / 2.0, 0.0),
                baked.size / self.bakery.scale / 2.0,
            );
            let half = baked.size / self.bakery.scale / 2.0;
            let middle = offset + Vec2::new(half.x, 0.0);
            self.found.push(Target { what: Thing::Siege(place.id), at, middle, half });
            self.commands.spawn((pinned(&baked, at, offset, layer::SLIPS), Token));
        }
    }

    /// Battles, falls and raids of the month: a disc beside the place.
    fn happenings(&mut self, shown: &Shown) {
        let mut seen: Vec<(PlaceId, &'static str)> = Vec::new();
        for entry in shown.entries.iter() {
            let (place, by, icon) = match &entry.fact {
                Fact::Battle { at, attacker, defender, won, .. } => {
                    (*at, Some(if *won { *attacker } else { *defender }), "battle")
                }
                Fact::Taken { place, by, .. } => (*place, *by, "gatehouse"),
                Fact::Raided { place, by, .. } => (*place, Some(*by), "burn"),
                _ => continue,
            };
            if seen.contains(&(place, icon)) {
                continue;
            }
            let aside = seen.iter().filter(|(p, _)| *p == place).count() as f32;
            seen.push((place, icon));
            let Some(by) = by else { continue };
            let baked = self.bakery.get(self.images, self.icons, Order::Envoy(by, icon));
            let at = spot(self.book, place);
            let offset = Vec2::new(-30.0, 16.0 + aside * 34.0);
            self.take(at, offset, Vec2::splat(18.0));
            self.commands.spawn((pinned(&baked, at, offset, layer::ENVOYS - 0.5), Token));
        }
    }

    fn envoys(&mut self, shown: &Shown, now: &Snapshot) {
        let before = shown.before.as_deref();
        let done = |e: &crate::sim::envoy::EnvoyRow| {
            if e.journey.of > 0 { 1.0 - e.journey.left as f32 / e.journey.of as f32 } else { 1.0 }
        };
        let mine = |p: &Proposal| shown.eyes.is_none_or(|eyes| p.from == eyes || p.to == eyes);
        let mut list: Vec<(PolityId, Path, Option<EnvoyId>)> = Vec::new();
        for envoy in now.envoys.iter().filter(|e| mine(&e.letter.proposal)) {
            let path = motion::road(self.book, &envoy.journey.road);
            let old = before.and_then(|b| b.envoys.iter().find(|e| e.id == envoy.id));
            list.push((envoy.letter.proposal.from, path.between(old.map_or(0.0, done), done(envoy)), Some(envoy.id)));
        }
        // Those that arrived and were answered.
        for envoy in before.map_or(&[][..], |b| &b.envoys) {
            if mine(&envoy.letter.proposal) && !now.envoys.iter().any(|e| e.id == envoy.id) && done(envoy) < 1.0 {
                let path = motion::road(self.book, &envoy.journey.road);
                list.push((envoy.letter.proposal.from, path.between(done(envoy), 1.0), None));
            }
        }
        // Those that were sent and answered within the month.
        for entry in shown.entries.iter() {
            let Fact::EnvoySent { envoy, from, to, .. } = &entry.fact else { continue };
            let known = |s: &Snapshot| s.envoys.iter().any(|e| e.id == *envoy);
            let seen = shown.eyes.is_none_or(|eyes| *from == eyes || *to == eyes);
            if !seen || known(now) || before.is_none_or(known) {
                continue;
            }
            let seat = |p: PolityId| now.polities[p.index()].court.seat;
            list.push((*from, motion::road_between(self.book, seat(*from), seat(*to)), None));
        }
        for (i, (from, path, stays)) in list.into_iter().enumerate() {
            let baked = self.bakery.get(self.images, self.icons, Order::Envoy(from, "envoy"));
            if let Some(envoy) = stays {
                let (middle, half) = (Vec2::new(0.0, -24.0), Vec2::splat(17.0));
                self.take(path.end(), middle, half);
                self.found.push(Target { what: Thing::Envoy(envoy), at: path.end(), middle, half });
            }
            let depth = layer::ENVOYS + i as f32 * 0.001;
            let gliding = Gliding { path, passing: stays.is_none() };
            self.commands.spawn((pinned(&baked, gliding.path.end(), Vec2::new(0.0, -24.0), depth), gliding, Token));
        }
    }
}

/// Map pixels of a path.
fn to_map(path: &Path) -> Vec<(f32, f32)> {
    let half = Vec2::new(WIDTH as f32, HEIGHT as f32) / 2.0;
    path.points().iter().map(|p| (p.x + half.x, half.y - p.y)).collect()
}

fn glide(glide: Res<Glide>, mut tokens: Query<(&Gliding, &mut Pin, &mut Visibility)>) {
    for (gliding, mut pin, mut visible) in &mut tokens {
        let at = gliding.path.at(glide.0);
        if pin.at != at {
            pin.at = at;
        }
        let wanted = if gliding.passing && glide.0 >= 1.0 { Visibility::Hidden } else { Visibility::Inherited };
        if *visible != wanted {
            *visible = wanted;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(of: u8, army: u32, men: Men, x: f32) -> Group {
        let path = Path::new(vec![Vec2::new(x, 0.0)]);
        Group { of: PolityId(of), armies: vec![ArmyId(army)], men, posture: None, path }
    }

    #[test]
    fn banners_near_one_another_are_one_seen_from_afar() {
        let make =
            || vec![group(0, 1, 100, 0.0), group(1, 2, 500, 4.0), group(0, 3, 300, 10.0), group(0, 4, 50, 900.0)];
        assert_eq!(gathered(make(), 1.5).len(), 4);
        let far = gathered(make(), 0.5);
        let seen: Vec<_> = far.iter().map(|g| (g.men, g.armies.len(), g.path.end().x)).collect();
        assert_eq!(seen, [(400, 2, 10.0), (500, 1, 4.0), (50, 1, 900.0)]);
    }
}
