//! Layout, checked: every screen in both languages, at several sizes of window and interface, without a display. No
//! text may be cut off, lie on another, or leave the window; every message must be there.

use super::{
    Shell, Start, furnish,
    map::mode::Mode,
    screens::{
        Screen,
        play::{
            Selected, Sheet, Sheets,
            chosen::{Form, Opened},
            sheet::SheetRoot,
        },
    },
    settings::{Motion, Settings},
    table::{Begin, Table},
    theme::text::Letters,
};
use crate::{
    content,
    play::Setup,
    present::{Lang, Texts, panels::About},
    sim::look::Look as _,
};
use bevy::{
    app::PluginGroupBuilder,
    ecs::system::RunSystemOnce,
    log::LogPlugin,
    prelude::*,
    render::{RenderPlugin, settings::WgpuSettings},
    text::{EditableText, FontAtlasSet, TextLayoutInfo},
    ui::{CalculatedClip, ComputedNode, GlobalZIndex, UiGlobalTransform},
    ui_widgets::Button,
    window::{PrimaryWindow, WindowResized, WindowResolution},
    winit::WinitPlugin,
};
use std::{
    collections::BTreeSet,
    sync::Arc,
    time::{Duration, Instant},
};

/// The engine without display, driver and log.
fn engine(size: (u32, u32)) -> PluginGroupBuilder {
    let window = Window { resolution: WindowResolution::new(size.0, size.1), ..default() };
    let blind = WgpuSettings { backends: None, ..default() };
    DefaultPlugins
        .set(WindowPlugin { primary_window: Some(window), ..default() })
        .set(RenderPlugin { render_creation: blind.into(), ..default() })
        .disable::<WinitPlugin>()
        .disable::<LogPlugin>()
}

/// The window without a window.
pub(crate) struct Stage {
    app: App,
}

impl Stage {
    /// Opens it with a start, in a language.
    pub(crate) fn open(lang: Lang, start: Start) -> Self {
        let content = content::shipped().expect("the shipped content is sound");
        let texts = Texts::read(&content.library, &mut Vec::new());
        let mut app = App::new();
        app.add_plugins(engine((1280, 720)));
        furnish(&mut app, Shell { content: Arc::new(content), texts: Arc::new(texts), lang }, start, None);
        // What moves is looked at when it has come to rest.
        app.world_mut().resource_mut::<Settings>().motion = Motion::Less;
        app.finish();
        app.cleanup();
        let mut stage = Self { app };
        stage.frames(4);
        stage
    }

    /// Opens it with a game.
    pub(crate) fn play(lang: Lang, scenario: &str, side: &str) -> Self {
        let content = content::shipped().expect("the shipped content is sound");
        let side = content.rules.keys.find_polity(side).expect("a side");
        let setup = Setup {
            scenario: scenario.into(),
            humans: vec![side],
            seed: 7,
            level: crate::ai::Level::Middle,
            historical: false,
        };
        let mut stage = Self::open(lang, Start::Game(Begin::New { setup, turn: 0 }));
        stage.until(|world| *world.resource::<State<Screen>>().get() == Screen::Play);
        stage.frames(4);
        stage
    }

    pub(crate) fn frames(&mut self, count: usize) {
        for _ in 0..count {
            self.app.update();
        }
    }

    /// Draws frames until that holds.
    pub(crate) fn until(&mut self, holds: impl Fn(&World) -> bool) {
        let began = Instant::now();
        while !holds(self.app.world()) {
            assert!(began.elapsed() < Duration::from_secs(60), "it never came to that");
            self.app.update();
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// Another size of window and interface, and another language.
    fn set(&mut self, lang: Lang, size: (u32, u32), percent: u16) {
        let world = self.app.world_mut();
        world.resource_mut::<Shell>().lang = lang;
        world.resource_mut::<Settings>().size = percent;
        let mut window = world.query_filtered::<(Entity, &mut Window), With<PrimaryWindow>>();
        let (entity, mut window) = window.single_mut(world).expect("one window");
        let (width, height) = (size.0 as f32, size.1 as f32);
        window.resolution.set(width, height);
        // The display server tells this; cameras listen to it.
        world.write_message(WindowResized { window: entity, width, height });
        self.frames(5);
    }

    pub(crate) fn world(&mut self) -> &mut World {
        self.app.world_mut()
    }

    /// Plays a turn.
    pub(crate) fn end_turn(&mut self) {
        let turn = self.world().resource::<Table>().moment.turn;
        self.world().resource_mut::<Table>().end_turn();
        self.until(|world| world.resource::<Table>().moment.turn > turn);
        self.frames(3);
    }
}

/// A text as it lies on the screen, in device pixels.
struct Piece {
    words: String,
    rect: Rect,
    /// What of it is seen.
    seen: Rect,
    /// What it lies in that cuts it off, if anything.
    clip: Option<Rect>,
    root: Entity,
    layer: i32,
}

fn pieces(world: &mut World) -> Vec<Piece> {
    let mut texts = world.query_filtered::<(
        Entity,
        &Text,
        &ComputedNode,
        &TextLayoutInfo,
        &UiGlobalTransform,
        &InheritedVisibility,
        Option<&CalculatedClip>,
        Option<&Children>,
    ), Without<EditableText>>();
    // A text with links is one text.
    let whole = |text: &Text, children: Option<&Children>| -> String {
        let parts = children.into_iter().flatten().filter_map(|e| world.get::<TextSpan>(*e));
        text.0.clone() + &parts.map(|s| s.0.as_str()).collect::<String>()
    };
    let found: Vec<_> = texts
        .iter(world)
        .map(|(entity, text, node, layout, at, visible, clip, children)| {
            (entity, whole(text, children), node, layout, at, visible, clip)
        })
        .filter(|(_, words, node, _, _, visible, _)| visible.get() && !words.trim().is_empty() && node.size().x > 0.0)
        .map(|(entity, words, node, layout, at, _, clip)| {
            // What was laid out may be larger than the node that holds it.
            let size = (layout.size * layout.scale_factor).max(Vec2::ONE);
            let corner = at.translation - node.size() / 2.0;
            let rect = Rect::from_corners(corner, corner + size);
            (entity, words, rect, clip.map(|c| c.clip))
        })
        .collect();
    let mut list = Vec::new();
    for (entity, words, rect, clip) in found {
        let (mut root, mut layer) = (entity, 0);
        let mut laid = true;
        loop {
            laid &= world.get::<Node>(root).is_none_or(|n| n.display != Display::None);
            let Some(parent) = world.get::<ChildOf>(root).map(ChildOf::parent) else { break };
            root = parent;
        }
        if !laid {
            continue;
        }
        if let Some(z) = world.get::<GlobalZIndex>(root) {
            layer = z.0;
        }
        let seen = clip.map_or(rect, |clip| rect.intersect(clip));
        if !seen.is_empty() {
            list.push(Piece { words, rect, seen, clip, root, layer });
        }
    }
    list
}

/// Everything that is wrong with what is on the screen.
fn faults(world: &mut World) -> Vec<String> {
    let mut window = world.query_filtered::<&Window, With<PrimaryWindow>>();
    let size = window.single(world).expect("one window").physical_size().as_vec2();
    let screen = Rect::from_corners(Vec2::ZERO, size);
    let pieces = pieces(world);
    let english = world.resource::<Shell>().lang == Lang::En;
    let mut faults = Vec::new();
    let short = |words: &str| words.chars().take(40).collect::<String>();
    for piece in &pieces {
        let words = short(&piece.words);
        if piece.words.contains("[") && piece.words.contains("-") && piece.words.contains("]") {
            faults.push(format!("a message is missing: {words}"));
        }
        // The faces draw these as wide as a Chinese letter.
        if english && piece.words.contains(['\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}']) {
            faults.push(format!("a quotation mark that is too wide: {words}"));
        }
        // Scrolling hides what is above and below; nothing may be hidden to the sides.
        let side = |clip: Rect| piece.rect.min.x < clip.min.x - 2.0 || piece.rect.max.x > clip.max.x + 2.0;
        if piece.clip.is_some_and(side) {
            faults.push(format!("cut off: `{words}` {:?} in {:?}", piece.rect, piece.clip));
        }
        let out = piece.seen.min.cmplt(screen.min - 1.0).any() || piece.seen.max.cmpgt(screen.max + 1.0).any();
        if out {
            faults.push(format!("out of the window: `{words}` {:?}", piece.seen));
        }
    }
    faults.extend(out_of_reach(world, screen));
    for (i, a) in pieces.iter().enumerate() {
        for b in &pieces[i + 1..] {
            if a.root != b.root && a.layer != b.layer {
                continue;
            }
            // Lines are higher than their letters.
            let inner = |r: Rect| r.inflate(-(r.height() * 0.2).min(4.0));
            let both = inner(a.seen).intersect(inner(b.seen));
            if !both.is_empty() && both.width() > 1.0 && both.height() > 1.0 {
                faults.push(format!("`{}` lies on `{}`: {:?} {:?}", short(&a.words), short(&b.words), a.seen, b.seen));
            }
        }
    }
    faults
}

/// Buttons that lie out of the window: a pointer could not press them.
fn out_of_reach(world: &mut World, screen: Rect) -> Vec<String> {
    let mut buttons = world.query_filtered::<(
        &Name,
        &ComputedNode,
        &UiGlobalTransform,
        &InheritedVisibility,
        Option<&CalculatedClip>,
    ), With<Button>>();
    let seen = buttons.iter(world).filter(|(_, node, _, visible, _)| visible.get() && node.size().x > 0.0);
    seen.filter_map(|(name, node, at, _, clip)| {
        let rect = Rect::from_center_size(at.translation, node.size());
        let seen = clip.map_or(rect, |clip| rect.intersect(clip.clip));
        let out = seen.min.cmplt(screen.min - 1.0).any() || seen.max.cmpgt(screen.max + 1.0).any();
        (!seen.is_empty() && out).then(|| format!("out of reach: button `{name}` {seen:?}"))
    })
    .collect()
}

/// Sizes of the window and of the interface.
const SIZES: [((u32, u32), u16); 7] = [
    ((1280, 720), 80),
    ((1280, 720), 100),
    ((1280, 720), 150),
    ((1280, 720), 200),
    ((1920, 1080), 100),
    ((1920, 1080), 150),
    ((2560, 1440), 200),
];

/// Looks at what is on the screen in every language and size.
fn looked_at(stage: &mut Stage, what: &str, faults_found: &mut Vec<String>) {
    for lang in Lang::ALL {
        for (size, percent) in SIZES {
            stage.set(lang, size, percent);
            let found = faults(stage.world());
            faults_found
                .extend(found.iter().take(6).map(|f| format!("{what}, {lang:?}, {size:?} at {percent} %: {f}")));
        }
    }
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// Lays a sheet alone over the map; it must be drawn.
fn lay(stage: &mut Stage, sheet: Sheet) {
    let mut sheets = stage.world().resource_mut::<Sheets>();
    sheets.clear();
    sheets.open(sheet.clone());
    stage.frames(4);
    let mut roots = stage.world().query::<&SheetRoot>();
    let drawn: Vec<_> = roots.iter(stage.world()).cloned().collect();
    assert_eq!(drawn, [SheetRoot(sheet)], "what lies on top is drawn, and nothing else");
}

/// Looks at sheets, one after another.
fn sheets_looked_at(stage: &mut Stage, sheets: impl IntoIterator<Item = Sheet>, faults_found: &mut Vec<String>) {
    for sheet in sheets {
        let name = format!("{sheet:?}");
        lay(stage, sheet);
        looked_at(stage, &name, faults_found);
    }
    stage.world().resource_mut::<Sheets>().clear();
}

#[test]
fn the_screens_before_a_game_fit_at_every_size() {
    let mut faults = Vec::new();
    let mut stage = Stage::open(Lang::En, Start::Title);
    looked_at(&mut stage, "title", &mut faults);
    stage.world().resource_mut::<NextState<Screen>>().set(Screen::Credits);
    stage.frames(4);
    looked_at(&mut stage, "credits", &mut faults);
    for scenario in ["brother_states", "yinshan"] {
        let mut stage = Stage::open(Lang::En, Start::SetUp(scenario.into()));
        looked_at(&mut stage, "set-up", &mut faults);
    }
    assert_none(&faults);
}

#[test]
fn letters_of_a_screen_that_was_left_are_forgotten_and_painted_anew() {
    let sizes = |stage: &mut Stage| -> BTreeSet<u32> {
        stage.world().resource::<FontAtlasSet>().keys().map(|key| f32::from_bits(key.font_size_bits) as u32).collect()
    };
    let written = |stage: &mut Stage| {
        let mut texts = stage.world().query::<&TextLayoutInfo>();
        let glyphs = texts.iter(stage.world()).flat_map(|text| text.glyphs.clone());
        let pictures: Vec<_> = glyphs.map(|glyph| glyph.atlas_info.texture).collect();
        let images = stage.world().resource::<Assets<Image>>();
        assert!(pictures.len() > 50 && pictures.iter().all(|id| images.get(*id).is_some()), "a letter has no picture");
    };
    let mut stage = Stage::open(Lang::En, Start::Title);
    let title = sizes(&mut stage);
    let large = *title.last().expect("something is written");
    assert!(large > 80, "the name of the game is large: {title:?}");
    stage.world().resource_mut::<NextState<Screen>>().set(Screen::Credits);
    stage.frames(4);
    stage.world().run_system_once(|mut letters: Letters| letters.forget()).expect("it runs");
    stage.frames(2);
    let credits = sizes(&mut stage);
    assert!(!credits.contains(&large), "{credits:?}");
    written(&mut stage);
    assert!(!stage.world().run_system_once(|mut letters: Letters| letters.forget()).expect("it runs"), "twice");
    stage.world().resource_mut::<NextState<Screen>>().set(Screen::Title);
    stage.frames(4);
    assert!(sizes(&mut stage).contains(&large));
    written(&mut stage);
}

#[test]
fn the_game_and_its_sheets_fit_at_every_size() {
    let mut stage = Stage::play(Lang::En, "brother_states", "xia");
    let mut faults = Vec::new();
    looked_at(&mut stage, "map", &mut faults);
    for mode in [Mode::Relations, Mode::Supply, Mode::Unrest, Mode::Record] {
        *stage.world().resource_mut::<Mode>() = mode;
        looked_at(&mut stage, &format!("{mode:?}"), &mut faults);
    }
    *stage.world().resource_mut::<Mode>() = Mode::Political;
    stage.end_turn();
    let world = stage.world();
    let (table, rules) = (world.resource::<Table>(), &world.resource::<Shell>().content.rules);
    let jin = rules.keys.find_polity("jin").expect("shipped");
    let seat = rules.keys.find_place("zhongxing").expect("shipped");
    let ruler = table.moment.draft.polities[table.you.index()].court.ruler.expect("a ruler");
    let documented = rules.evaluator.documented[0].record;
    let sheets = [
        Sheet::Report,
        Sheet::Desk(None),
        Sheet::Desk(Some(jin)),
        Sheet::Court,
        Sheet::Polity(jin),
        Sheet::Person(ruler),
        Sheet::Place(seat),
        Sheet::Ledger,
        Sheet::Chronicle,
        Sheet::Book(None),
        Sheet::Outcome(documented),
        Sheet::Verdict(documented),
        Sheet::Menu,
        Sheet::Help,
        Sheet::Saves,
        Sheet::Settings,
        Sheet::Judgement,
        Sheet::Curtain,
    ];
    sheets_looked_at(&mut stage, sheets, &mut faults);
    assert_none(&faults);
}

#[test]
fn what_is_chosen_on_the_map_fits_at_every_size() {
    let mut stage = Stage::play(Lang::En, "lips_and_teeth", "xia");
    let mut faults = Vec::new();
    let world = stage.world();
    let (table, shell) = (world.resource::<Table>(), world.resource::<Shell>());
    let keys = &shell.content.rules.keys;
    let [own, other] = ["zhongxing", "zhongdu"].map(|key| keys.find_place(key).expect("shipped"));
    let armies = table.scene(shell).armies_of(table.you);
    let first = armies[0];
    let chosen = [
        ("own place", Selected { armies: Vec::new(), place: Some(own) }),
        ("another's place", Selected { armies: Vec::new(), place: Some(other) }),
        ("army", Selected { armies: vec![first], place: None }),
        ("armies", Selected { armies, place: None }),
    ];
    for (name, selected) in chosen {
        *stage.world().resource_mut::<Selected>() = selected;
        looked_at(&mut stage, name, &mut faults);
    }
    for (selected, form) in [
        (Selected { armies: vec![first], place: None }, Form::Split(first, [1000, 0, 0])),
        (Selected { armies: vec![first], place: None }, Form::Command(first)),
        (Selected { armies: Vec::new(), place: Some(own) }, Form::Garrison(own, None, 500)),
        (
            Selected { armies: Vec::new(), place: Some(own) },
            Form::Muster { at: own, arms: [5000, 0, 0], commander: None },
        ),
    ] {
        *stage.world().resource_mut::<Selected>() = selected;
        stage.frames(3);
        let name = format!("{form:?}");
        stage.world().resource_mut::<Opened>().0 = Some(form);
        looked_at(&mut stage, &name, &mut faults);
    }
    assert_none(&faults);
}

#[test]
fn letters_and_events_fit_at_every_size() {
    let mut faults = Vec::new();
    let (mut letters, mut events) = (0, 0);
    for (scenario, side) in [("yinshan", "xia"), ("lips_and_teeth", "xia"), ("brother_states", "xia")] {
        let mut stage = Stage::play(Lang::En, scenario, side);
        for _ in 0..12 {
            let world = stage.world();
            let needs = world.resource::<Table>().view(world.resource::<Shell>()).needs();
            for need in needs {
                let (seen, sheet) = match need.about {
                    About::Envoy(id) => (&mut letters, Sheet::Letter(id)),
                    About::Event(id) => (&mut events, Sheet::Event(id)),
                    _ => continue,
                };
                *seen += 1;
                if *seen <= 2 {
                    sheets_looked_at(&mut stage, [sheet], &mut faults);
                }
            }
            if letters > 1 && events > 0 {
                break;
            }
            stage.end_turn();
        }
    }
    assert_none(&faults);
    assert!(letters > 0 && events > 0, "{letters} letters and {events} events came");
}
