//! Saved games: a sheet over the game or over the title. [`Shelf`] is what lies in their folder, read beside the
//! frame; a save may be loaded once it is known that it can be.

mod rows;

use super::{
    Screen,
    play::{
        Sheet, Sheets,
        sheet::{SheetRoot, paper},
    },
    settings_sheet::room,
};
use crate::{
    play::{SaveError, Slot, save::Header, store::Listed},
    present::{Words, texts::args},
    sim::snapshot::Snapshot,
    window::{
        Shell, Wake, Waker,
        map::ground::{self, Ground},
        settings::Hands,
        table::{Ask, Begin, News, Table, Tables},
        theme::{Bakery, Kit, kit::rescaled},
    },
};
use bevy::{prelude::*, tasks::AsyncComputeTaskPool, ui::UiScale, window::PrimaryWindow};
use std::{
    sync::{
        Mutex,
        mpsc::{Receiver, TryRecvError, channel},
    },
    time::SystemTime,
};

/// Size of the little maps in pixels; they are shown at half of it.
const PICTURE: (usize, usize) = (232, 160);

/// A save on the shelf.
pub struct Saved {
    /// By what it is loaded.
    pub id: String,
    /// When it was written.
    pub written: Option<SystemTime>,
    /// What it is, or why it cannot be played.
    pub header: Result<Header, SaveError>,
    /// Whether it is known that it can be played.
    pub sound: bool,
    /// Its state, until its picture is painted.
    state: Option<Box<Snapshot>>,
    picture: Option<Handle<Image>>,
}

/// What was found in the folder.
enum Found {
    All(Result<Vec<Listed>, SaveError>),
    One(String, Result<Box<Snapshot>, SaveError>),
}

/// The saves, the newest first.
#[derive(Resource, Default)]
pub struct Shelf {
    saves: Vec<Saved>,
    unread: Option<SaveError>,
    asked: bool,
    found: Option<Mutex<Receiver<Found>>>,
}

impl Shelf {
    /// Reads the folder again.
    pub fn look_again(&mut self) {
        self.asked = true;
    }

    /// The newest save that can be played, once that is known.
    pub fn newest(&self) -> Option<&Saved> {
        self.saves.iter().find(|s| s.header.is_ok()).filter(|s| s.sound)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.saves.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.saves.is_empty()
    }

    /// Takes a new list; what is known of a save that has not been written since stays.
    fn take(&mut self, listed: Vec<Listed>) {
        let mut old = std::mem::take(&mut self.saves);
        for item in listed {
            let known = old.iter().position(|o| o.id == item.id && o.written == item.written && o.sound);
            self.saves.push(match known {
                Some(at) => old.swap_remove(at),
                None => Saved {
                    id: item.id,
                    written: item.written,
                    header: item.header,
                    sound: false,
                    state: None,
                    picture: None,
                },
            });
        }
    }
}

/// The sides of a save in words.
pub fn sides(words: &Words, header: &Header) -> String {
    let keys = &words.rules.keys;
    let names: Vec<String> =
        header.sides.iter().filter_map(|s| keys.find_polity(s)).map(|p| words.polity_as(p, "short")).collect();
    names.join(if words.lang == crate::present::Lang::Zh { "、" } else { ", " })
}

/// What is chosen and asked on the sheet.
#[derive(Resource, Clone, Debug, Default, PartialEq)]
pub struct Desk {
    chosen: Option<String>,
    confirm: Option<Confirm>,
    /// The name in the field; nothing before the sheet is opened.
    name: Option<String>,
}

/// What is asked before it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Confirm {
    Delete(String),
    Over(String),
}

/// What a button of the sheet does.
#[derive(Message, Clone, Debug)]
enum Do {
    Save,
    SaveOver(String),
    Load(String),
    Delete(String),
}

/// Adds the shelf and its sheet.
pub fn plugin(app: &mut App) {
    app.init_resource::<Shelf>().init_resource::<Desk>().add_message::<Do>();
    app.add_systems(Update, (news, look, receive, paint, opened, keys, act, draw.run_if(stale)).chain());
}

/// After a save the folder has changed; when a game begins nothing lies over it.
fn news(mut news: MessageReader<News>, mut shelf: ResMut<Shelf>, mut sheets: ResMut<Sheets>) {
    for item in news.read() {
        match item {
            News::Saved(_) => shelf.look_again(),
            News::Began => sheets.clear(),
            _ => {}
        }
    }
}

/// Begins to read the folder when that was asked for.
fn look(mut shelf: ResMut<Shelf>, tables: Res<Tables>, shell: Res<Shell>, waker: Res<Waker>) {
    if !shelf.asked {
        return;
    }
    shelf.asked = false;
    let Some(store) = tables.store.clone() else {
        shelf.unread = Some(SaveError::NoFolder);
        return;
    };
    let known: Vec<_> = shelf.saves.iter().filter(|s| s.sound).map(|s| (s.id.clone(), s.written)).collect();
    let (content, waker) = ((*shell.content).clone(), waker.clone());
    let (tell, found) = channel();
    shelf.found = Some(Mutex::new(found));
    let work = async move {
        let all = store.list();
        let new: Vec<String> = all
            .iter()
            .flatten()
            .filter(|s| s.header.is_ok() && !known.contains(&(s.id.clone(), s.written)))
            .map(|s| s.id.clone())
            .collect();
        let mut heard = tell.send(Found::All(all)).is_ok();
        waker.wake();
        for id in new {
            if !heard {
                return;
            }
            let read = store.load(&content, &id).map(|loaded| Box::new(loaded.session.state().clone()));
            heard = tell.send(Found::One(id, read)).is_ok();
            waker.wake();
        }
    };
    AsyncComputeTaskPool::get().spawn(work).detach();
}

fn receive(mut shelf: ResMut<Shelf>, mut wake: ResMut<Wake>) {
    loop {
        let Some(found) = shelf.bypass_change_detection().found.as_ref() else { return };
        let heard = found.lock().map_or(Err(TryRecvError::Disconnected), |found| found.try_recv());
        match heard {
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => {
                shelf.bypass_change_detection().found = None;
                return;
            }
            Ok(Found::All(Ok(listed))) => {
                shelf.unread = None;
                shelf.take(listed);
            }
            Ok(Found::All(Err(error))) => shelf.unread = Some(error),
            Ok(Found::One(id, read)) => {
                if let Some(save) = shelf.saves.iter_mut().find(|s| s.id == id) {
                    match read {
                        Ok(state) => (save.sound, save.state) = (true, Some(state)),
                        Err(error) => save.header = Err(error),
                    }
                }
            }
        }
        wake.more();
    }
}

/// Paints one picture a frame, once the land is there.
fn paint(
    mut shelf: ResMut<Shelf>,
    ground: Res<Ground>,
    shell: Res<Shell>,
    mut images: ResMut<Assets<Image>>,
    mut wake: ResMut<Wake>,
) {
    let Some(land) = &ground.land else { return };
    if !shelf.saves.iter().any(|s| s.state.is_some()) {
        return;
    }
    if let Some(save) = shelf.saves.iter_mut().find(|s| s.state.is_some())
        && let Some(state) = save.state.take()
    {
        save.picture = Some(images.add(ground::picture(land, &shell.content.rules, &state, PICTURE)));
        wake.more();
    }
}

/// When the sheet is laid, the folder is read and a name proposed.
fn opened(
    sheets: Res<Sheets>,
    mut shelf: ResMut<Shelf>,
    mut desk: ResMut<Desk>,
    table: Option<Res<Table>>,
    shell: Res<Shell>,
    mut open: Local<bool>,
) {
    let now = sheets.top() == Some(&Sheet::Saves);
    if now && !*open {
        shelf.look_again();
        let proposed = table.map(|table| {
            let title = shell.get(&format!("scenario-{}", table.moment.scenario.id));
            let words = shell.words();
            let list = args([("scenario", title), ("date", words.date(table.moment.date()))]);
            words.with("shelf-proposed", &list)
        });
        *desk = Desk { chosen: shelf.saves.first().map(|s| s.id.clone()), confirm: None, name: proposed };
    }
    *open = now;
}

fn keys(
    keys: Res<ButtonInput<KeyCode>>,
    hands: Hands,
    sheets: Res<Sheets>,
    shelf: Res<Shelf>,
    mut desk: ResMut<Desk>,
    mut todo: MessageWriter<Do>,
) {
    if sheets.top() != Some(&Sheet::Saves) || hands.typing() {
        return;
    }
    let at = shelf.saves.iter().position(|s| desk.chosen.as_ref() == Some(&s.id));
    let step = i32::from(keys.just_pressed(KeyCode::ArrowDown)) - i32::from(keys.just_pressed(KeyCode::ArrowUp));
    if step != 0 && !shelf.is_empty() {
        let last = shelf.len() as i32 - 1;
        let to = at.map_or(0, |at| (at as i32 + step).clamp(0, last)) as usize;
        desk.chosen = shelf.saves.get(to).map(|s| s.id.clone());
        desk.confirm = None;
    }
    let Some(save) = at.and_then(|at| shelf.saves.get(at)) else { return };
    if keys.just_pressed(KeyCode::Enter) && !hands.on_button() && desk.confirm.is_none() && save.sound {
        todo.write(Do::Load(save.id.clone()));
    }
    if keys.just_pressed(KeyCode::Delete) {
        desk.confirm = Some(Confirm::Delete(save.id.clone()));
    }
}

fn act(
    mut todo: MessageReader<Do>,
    mut shelf: ResMut<Shelf>,
    mut desk: ResMut<Desk>,
    mut tables: ResMut<Tables>,
    mut table: Option<ResMut<Table>>,
    shell: Res<Shell>,
    waker: Res<Waker>,
    mut news: MessageWriter<News>,
) {
    for what in todo.read() {
        match what {
            Do::Save => {
                let name = desk.name.clone().unwrap_or_default();
                let taken = shelf.saves.iter().any(|s| s.header.as_ref().is_ok_and(|h| h.name == name.trim()));
                if taken && !name.trim().is_empty() {
                    desk.confirm = Some(Confirm::Over(name));
                } else if let Some(table) = &mut table {
                    table.ask(Ask::Save(Slot::Named(name)));
                }
            }
            Do::SaveOver(name) => {
                desk.confirm = None;
                if let Some(table) = &mut table {
                    table.ask(Ask::Save(Slot::Named(name.clone())));
                }
            }
            Do::Load(id) => tables.begin(&shell, &waker, Begin::Load(id.clone())),
            Do::Delete(id) => {
                desk.confirm = None;
                if let Some(Err(error)) = tables.store.as_ref().map(|store| store.delete(id)) {
                    news.write(News::Fault(crate::present::saves::error(&shell.texts, shell.lang, &error)));
                }
                shelf.look_again();
            }
        }
    }
}

fn stale(
    sheets: Res<Sheets>,
    shelf: Res<Shelf>,
    desk: Res<Desk>,
    shell: Res<Shell>,
    bakery: Res<Bakery>,
    mut scale: Local<f32>,
) -> bool {
    if sheets.top() != Some(&Sheet::Saves) {
        *scale = 0.0;
        return false;
    }
    let rescaled = rescaled(bakery.scale, &mut scale);
    sheets.is_changed() || shelf.is_changed() || desk.is_changed() || shell.is_changed() || rescaled
}

fn draw(
    mut commands: Commands,
    mut kit: Kit,
    shelf: Res<Shelf>,
    desk: Res<Desk>,
    screen: Res<State<Screen>>,
    window: Single<&Window, With<PrimaryWindow>>,
    scale: Res<UiScale>,
    roots: Query<Entity, With<SheetRoot>>,
    mut wake: ResMut<Wake>,
) {
    roots.iter().for_each(|e| commands.entity(e).despawn());
    wake.more();
    let playing = *screen.get() == Screen::Play;
    let width = room(&window, scale.0, 900.0);
    let title = kit.get(if playing { "shelf-title" } else { "shelf-load-title" });
    paper(&mut commands, &mut kit, &Sheet::Saves, &title, Vec2::new(900.0, 660.0), |panel, kit| {
        if playing {
            rows::name(panel, kit, &desk, width);
        }
        rows::list(panel, kit, &shelf, &desk, width);
        rows::foot(panel, kit, &shelf, &desk, width);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(id: &str, second: u64) -> Listed {
        Listed {
            id: id.into(),
            path: Default::default(),
            written: SystemTime::UNIX_EPOCH.checked_add(std::time::Duration::from_secs(second)),
            header: Err(SaveError::Damaged),
        }
    }

    #[test]
    fn what_is_known_of_a_save_stays_until_it_is_written_anew() {
        let mut shelf = Shelf::default();
        shelf.take(vec![listed("a", 1), listed("b", 2)]);
        assert!(shelf.newest().is_none(), "nothing is known to be playable");
        shelf.saves.iter_mut().for_each(|s| s.sound = true);
        shelf.take(vec![listed("b", 3), listed("a", 1)]);
        let known: Vec<_> = shelf.saves.iter().map(|s| (s.id.as_str(), s.sound)).collect();
        assert_eq!(known, [("b", false), ("a", true)]);
    }
}
