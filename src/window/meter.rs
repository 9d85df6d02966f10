//! Frames written down, so that what is promised of the window can be measured from outside (tests/window/measure.sh).
//!
//! Nothing is written unless the environment names a file in `JINXIA_FRAMES`. A line is the time in seconds since 1970
//! and `frame`, or `shown` and the screen that has just been drawn for the first time, its land painted. A frame that is
//! not the last word, because the land is being painted or a turn played, is a `frame` that is `waiting`.

use super::{map::ground::Ground, screens::Screen, table::Table};
use bevy::prelude::*;
use std::{
    env,
    fs::File,
    io::Write,
    time::{SystemTime, UNIX_EPOCH},
};

/// Where frames are written.
#[derive(Resource)]
struct Meter(File);

/// Adds the meter, if it is asked for. A file that cannot be written is passed over: it measures, and nothing hangs on it.
pub fn plugin(app: &mut App) {
    let Some(path) = env::var_os("JINXIA_FRAMES").filter(|p| !p.is_empty()) else { return };
    if let Ok(file) = File::create(path) {
        app.insert_resource(Meter(file)).add_systems(Last, write);
    }
}

fn write(
    mut meter: ResMut<Meter>,
    screen: Res<State<Screen>>,
    ground: Res<Ground>,
    table: Option<Res<Table>>,
    mut seen: Local<Option<Screen>>,
) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |t| t.as_secs_f64());
    let waits = !ground.painted() || table.is_some_and(|table| table.busy);
    let mut line = format!("{now:.4} frame{}\n", if waits { " waiting" } else { "" });
    if *seen != Some(*screen.get()) && ground.painted() {
        *seen = Some(*screen.get());
        line.push_str(&format!("{now:.4} shown {:?}\n", screen.get()));
    }
    // See above.
    let _ = meter.0.write_all(line.as_bytes());
}
