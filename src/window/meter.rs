//! What the window does, written down, so that it can be measured and driven from outside (tests/window).
//!
//! Nothing is written unless the environment names a file in `JINXIA_FRAMES`. A line of it is the time in seconds since
//! 1970 and `frame`; `shown` and the screen that has just come onto the window for the first time, its land painted; or `sheet`
//! and what lies uppermost over the map now (`none` where nothing does). A frame that is not the last word, because the
//! land is being painted or a turn played, is a `frame` that is `waiting`. A second file beside it, whose name ends in
//! `.buttons`, has a line for every button that can be pressed as the last frame shows it: the middle in pixels, the
//! layer, and the name, which is the same in every language.

use super::{
    map::ground::Ground,
    screens::{
        Screen,
        play::{Sheet, Sheets},
    },
    table::Table,
};
use bevy::{
    prelude::*,
    render::{ExtractSchedule, MainWorld, Render, RenderApp, RenderSystems},
    text::EditableText,
    ui::{CalculatedClip, ComputedNode, GlobalZIndex, InteractionDisabled, UiGlobalTransform},
    ui_widgets::Button,
};
use std::{
    env,
    ffi::OsString,
    fs::{self, File},
    io::Write,
    path::PathBuf,
    time::{SystemTime, UNIX_EPOCH},
};

/// Where frames and buttons are written.
#[derive(Resource)]
struct Meter {
    frames: File,
    buttons: PathBuf,
    pressed: String,
    /// The screen that is in this frame for the first time.
    new: Option<Screen>,
}

/// The screen that the frame being drawn brings, and where that is written.
#[derive(Resource)]
struct Drawn(Option<Screen>, File);

/// Adds the meter, if it is asked for. A file that cannot be written is passed over: it measures, and nothing hangs on it.
pub fn plugin(app: &mut App) {
    let Some(path) = env::var_os("JINXIA_FRAMES").filter(|p| !p.is_empty()) else { return };
    let mut buttons: OsString = path.clone();
    buttons.push(".buttons");
    if let Ok(frames) = File::create(path) {
        let drawn = frames.try_clone();
        let meter = Meter { frames, buttons: buttons.into(), pressed: String::new(), new: None };
        // Buttons first: whoever has read of a frame finds where they are in it.
        app.insert_resource(meter).add_systems(Last, (buttons_of_frame, write).chain());
        if let (Some(render), Ok(file)) = (app.get_sub_app_mut(RenderApp), drawn) {
            render.insert_resource(Drawn(None, file));
            render.add_systems(ExtractSchedule, |mut main: ResMut<MainWorld>, mut drawn: ResMut<Drawn>| {
                drawn.0 = main.resource_mut::<Meter>().new.take();
            });
            render.add_systems(Render, on_the_window.in_set(RenderSystems::Cleanup));
        }
    }
}

fn now() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |t| t.as_secs_f64())
}

/// The frame has been drawn and handed over.
fn on_the_window(mut drawn: ResMut<Drawn>) {
    if let Some(screen) = drawn.0.take() {
        let _ = drawn.1.write_all(format!("{:.4} shown {screen:?}\n", now()).as_bytes());
    }
}

/// The kind of a sheet, without what it is about.
fn kind(sheet: Option<&Sheet>) -> String {
    sheet.map_or_else(
        || "none".to_owned(),
        |sheet| format!("{sheet:?}").chars().take_while(|c| c.is_ascii_alphabetic()).collect(),
    )
}

fn write(
    mut meter: ResMut<Meter>,
    screen: Res<State<Screen>>,
    ground: Res<Ground>,
    table: Option<Res<Table>>,
    sheets: Res<Sheets>,
    mut seen: Local<(Option<Screen>, String)>,
) {
    let now = now();
    let waits = !ground.painted() || table.is_some_and(|table| table.busy);
    let mut line = String::new();
    let top = kind(sheets.top());
    if seen.1 != top {
        line.push_str(&format!("{now:.4} sheet {top}\n"));
        seen.1 = top;
    }
    line.push_str(&format!("{now:.4} frame{}\n", if waits { " waiting" } else { "" }));
    if seen.0 != Some(*screen.get()) && ground.painted() {
        seen.0 = Some(*screen.get());
        meter.new = Some(*screen.get());
    }
    // See above.
    let _ = meter.frames.write_all(line.as_bytes());
}

type Pressable<'a> = (
    Entity,
    &'a Name,
    &'a ComputedNode,
    &'a UiGlobalTransform,
    &'a InheritedVisibility,
    Option<&'a CalculatedClip>,
    Has<InteractionDisabled>,
);

fn buttons_of_frame(
    mut meter: ResMut<Meter>,
    buttons: Query<Pressable, Or<(With<Button>, With<EditableText>)>>,
    parents: Query<&ChildOf>,
    layers: Query<&GlobalZIndex>,
) {
    let mut list: Vec<_> = buttons
        .iter()
        .filter(|(_, _, node, _, visible, clip, off)| {
            visible.get() && !off && node.size().min_element() > 0.0 && clip.is_none_or(|c| !c.clip.is_empty())
        })
        .filter(|(_, _, _, at, _, clip, _)| clip.is_none_or(|c| c.clip.contains(at.translation)))
        .map(|(entity, name, _, at, ..)| {
            let layer = layers.get(parents.root_ancestor(entity)).map_or(0, |z| z.0);
            (layer, at.translation.round().as_ivec2(), name.as_str())
        })
        .collect();
    list.sort_by_key(|(layer, at, name)| (*layer, *name, at.y, at.x));
    let told: String = list.iter().map(|(layer, at, name)| format!("{} {} {layer} {name}\n", at.x, at.y)).collect();
    if told != meter.pressed {
        // Whoever reads it has the whole of one frame.
        let fresh = meter.buttons.with_extension("fresh");
        let _ = fs::write(&fresh, &told).and_then(|()| fs::rename(&fresh, &meter.buttons));
        meter.pressed = told;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{present::Lang, window::check::Stage};

    #[test]
    fn buttons_are_told_with_names_that_no_language_changes() {
        let folder = env::temp_dir().join(format!("jinxia-meter-{}", std::process::id()));
        let meter = |stage: &mut Stage| {
            fs::create_dir_all(&folder).expect("a folder");
            let (path, buttons) = (folder.join("frames"), folder.join("frames.buttons"));
            let frames = File::create(path).expect("a file");
            stage.world().insert_resource(Meter {
                frames,
                buttons: buttons.clone(),
                pressed: String::new(),
                new: None,
            });
            let _ = bevy::ecs::system::RunSystemOnce::run_system_once(stage.world(), buttons_of_frame);
            let _ = bevy::ecs::system::RunSystemOnce::run_system_once(stage.world(), write);
            let told = fs::read_to_string(&buttons).expect("written");
            let names: Vec<String> = told.lines().filter_map(|l| l.splitn(4, ' ').nth(3)).map(str::to_owned).collect();
            (names, fs::read_to_string(folder.join("frames")).expect("written"))
        };
        let told: Vec<_> = [Lang::En, Lang::Zh]
            .map(|lang| {
                let mut stage = Stage::play(lang, "lips_and_teeth", "xia");
                stage.world().resource_mut::<Sheets>().open(Sheet::Menu);
                stage.frames(4);
                meter(&mut stage)
            })
            .into();
        let _ = fs::remove_dir_all(&folder);
        let sorted = |names: &Vec<String>| {
            let mut names = names.clone();
            names.sort();
            names
        };
        assert_eq!(sorted(&told[0].0), sorted(&told[1].0));
        assert!(told[0].0.iter().any(|n| n == "close"), "{:?}", told[0].0);
        assert!(told[0].1.contains(" sheet Menu\n") && told[0].1.contains(" frame"), "{}", told[0].1);
    }
}
