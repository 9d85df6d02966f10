//! Saves: what was saved goes on as if nothing had been, and what is broken is told and harms nothing.

use crate::{
    play::{session, setup},
    support::{army, place, polity, scenario, shipped},
};
use jinxia::{
    content::{self, compile::Content},
    play::{
        SaveError, Session, Slot, Store,
        save::{self, FORMAT},
        store::RING,
    },
    present::{Lang, Texts, saves},
    sim::{army::Aim, order::Order, snapshot::StateHash},
};
use proptest::prelude::*;
use std::{collections::BTreeSet, fs, path::Path, sync::LazyLock, time::Instant};

/// A game in its fifth turn with an order given and waiting.
fn played() -> Session {
    let mut session = session("lips_and_teeth", &["xia"], true);
    for _ in 0..5 {
        session.end_turn();
    }
    let march = Order::March { army: army("xia_youzhou"), to: place("zhongxing"), aim: Aim::Station };
    session.order(polity("xia"), march).expect("legal");
    session
}

static FILE: LazyLock<Vec<u8>> = LazyLock::new(|| write(&played(), "五回"));

fn write(session: &Session, name: &str) -> Vec<u8> {
    save::write(session, name).expect("a game can be written")
}

fn load(bytes: &[u8]) -> Result<Session, SaveError> {
    save::read(shipped(), bytes).map(|loaded| loaded.session)
}

fn rest(mut session: Session) -> Vec<StateHash> {
    while !session.over() {
        session.end_turn();
    }
    session.journal().turns().iter().map(|t| t.played.hash).collect()
}

fn store() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::new(folder.path());
    (folder, store)
}

#[test]
fn a_loaded_game_is_the_game_that_was_saved_and_has_the_same_future() {
    for (id, humans, historical, turns) in [
        ("yinshan", vec![], true, 20),
        ("lips_and_teeth", vec!["xia"], true, 9),
        ("brother_states", vec!["jin", "xia"], false, 30),
        ("the_long_war", vec!["mongol"], false, 40),
    ] {
        let mut saved = session(id, &humans, historical);
        for _ in 0..turns {
            saved.end_turn();
        }
        let loaded = load(&write(&saved, "")).expect(id);
        assert_eq!(loaded.state(), saved.state(), "{id}");
        assert_eq!(loaded.journal(), saved.journal(), "{id}");
        assert_eq!(loaded.setup(), saved.setup());
        assert_eq!(loaded.on_record(), saved.on_record());
        assert_eq!(rest(loaded), rest(saved), "{id}");
    }
}

#[test]
fn waiting_orders_and_the_way_back_are_saved_too() {
    let saved = played();
    let mut loaded = load(&write(&saved, "")).expect("sound");
    assert_eq!(loaded.orders(), saved.orders());
    let before: Vec<StateHash> = saved.journal().turns().iter().map(|t| t.played.hash).collect();
    assert!(loaded.undo().is_some());
    for turn in (1..5).rev() {
        assert!(loaded.undo().is_some());
        assert_eq!(loaded.state().hash(), before[turn - 1]);
    }
    let joined = Session::play_on(shipped(), scenario("yinshan"), setup("yinshan", &["xia"], false), 7);
    let mut loaded = load(&write(&joined, "")).expect("sound");
    assert!(loaded.go_to(3) && loaded.humans().is_empty() && loaded.go_to(7));
    assert_eq!(loaded.state().hash(), joined.state().hash());
}

/// A game of which two turns and an order are taken back, and in which an order took another's place.
fn taken_back() -> Session {
    let mut session = played();
    let march = |to: &str| Order::March { army: army("xia_youzhou"), to: place(to), aim: Aim::Station };
    for _ in 0..3 {
        session.undo().expect("an order and two turns");
    }
    session.order(polity("xia"), march("zhongxing")).expect("legal");
    session.order(polity("xia"), march("lingzhou")).expect("legal, in place of the other");
    session.end_turn();
    session.order(polity("xia"), march("zhongxing")).expect("legal");
    session.undo();
    session.undo();
    session
}

static BACK: LazyLock<Vec<u8>> = LazyLock::new(|| write(&taken_back(), ""));

#[test]
fn what_was_taken_back_and_what_was_replaced_are_saved_too() {
    let mut saved = taken_back();
    let mut loaded = load(&BACK).expect("sound");
    assert!(loaded.can_redo() && loaded.farthest() > loaded.turn());
    assert_eq!(loaded.farthest(), saved.farthest());
    while saved.can_redo() {
        assert_eq!(loaded.redo(), saved.redo());
        assert_eq!(loaded.orders(), saved.orders());
    }
    assert!(!loaded.can_redo());
    assert_eq!(loaded.journal(), saved.journal(), "a turn redone is the turn that was taken back");
    // What an order took the place of waits again once that is taken back.
    let mut saved = played();
    let march = Order::March { army: army("xia_youzhou"), to: place("lingzhou"), aim: Aim::Station };
    assert_eq!(saved.order(polity("xia"), march).expect("legal").len(), 1);
    let mut loaded = load(&write(&saved, "")).expect("sound");
    assert_eq!((loaded.undo(), loaded.orders()), (saved.undo(), saved.orders()));
    assert_eq!(loaded.orders().len(), 1);
}

#[test]
fn the_header_tells_a_list_what_it_needs() {
    let header = save::header(&FILE).expect("sound");
    assert_eq!((header.name.as_str(), header.scenario.as_str()), ("五回", "lips_and_teeth"));
    assert_eq!(header.sides, ["xia"]);
    assert_eq!((header.turn, header.turns, header.over, header.historical), (5, 32, false, true));
    assert_eq!(header.date.to_string(), "1210-04");
    assert!(header.mods.is_empty());
    assert_eq!(header.content, shipped().library.fingerprint());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]
    /// Wherever a bit is turned, the file is refused.
    #[test]
    fn a_turned_bit_anywhere_is_found(at in any::<prop::sample::Index>(), bit in 0u8..8) {
        let mut bytes = FILE.clone();
        // Every other case falls into the lines before the body, which are few.
        let end = if bit % 2 == 0 { bytes.len() } else { 400 };
        bytes[at.index(end)] ^= 1 << bit;
        prop_assert!(load(&bytes).is_err());
        prop_assert!(save::header(&bytes).is_err());
    }

    #[test]
    fn a_file_cut_short_or_grown_is_found(at in any::<prop::sample::Index>(), more in proptest::collection::vec(any::<u8>(), 1..20)) {
        let cut = &FILE[..at.index(FILE.len())];
        prop_assert!(matches!(load(cut), Err(SaveError::Damaged | SaveError::Foreign)));
        let mut grown = FILE.clone();
        grown.extend(more);
        prop_assert_eq!(load(&grown).err(), Some(SaveError::Damaged));
    }

    #[test]
    fn whatever_a_file_says_it_is_no_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(load(&bytes).is_err());
        prop_assert!(load(&[b"jinxia save 1\n", bytes.as_slice()].concat()).is_err());
    }
}

/// A game of many armies, envoys and answers.
static RICH: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut session = session("brother_states", &[], true);
    for _ in 0..30 {
        session.end_turn();
    }
    write(&session, "")
});

/// The same file with its checksum made good, as somebody would who wants to do harm.
fn resealed(file: &[u8], change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let first = b"jinxia save 1\n".as_slice();
    let mut body = file[first.len() + 65..].to_vec();
    change(&mut body);
    let sum = blake3::Hasher::new().update(first).update(&body).finalize().to_hex();
    [first, sum.as_bytes(), b"\n", &body].concat()
}

#[test]
fn the_helper_that_reseals_reseals() {
    assert_eq!(resealed(&FILE, |_| {}), *FILE);
    assert!(load(&RICH).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]
    /// A file altered on purpose, checksum and all, is refused or can be played; it never stops the program.
    #[test]
    fn a_file_altered_with_its_checksum_does_no_harm(which in 0usize..3, at in any::<prop::sample::Index>(), byte: u8) {
        let bytes = resealed([&*FILE, &*RICH, &*BACK][which], |body| {
            let at = at.index(body.len());
            body[at] = byte;
        });
        if let Ok(mut session) = load(&bytes) {
            while session.can_redo() {
                session.redo();
            }
            for _ in 0..3 {
                session.end_turn();
            }
            session.go_to(2);
        }
    }
}

#[test]
fn what_is_no_save_is_told_from_what_is_damaged_and_what_is_too_new() {
    assert_eq!(load(b"").err(), Some(SaveError::Foreign));
    assert_eq!(load(b"PK\x03\x04 something else\n").err(), Some(SaveError::Foreign));
    assert_eq!(load(b"jinxia save x\n").err(), Some(SaveError::Foreign));
    assert_eq!(load(&FILE[..200]).err(), Some(SaveError::Damaged));
    let newer = format!("jinxia save {}\nwhatever that format holds\n", FORMAT + 1);
    assert_eq!(load(newer.as_bytes()).err(), Some(SaveError::Newer { version: FORMAT + 1 }));
}

fn with_mod(name: &str, file: &str, text: &str) -> (tempfile::TempDir, Content) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    let file = path.join(file);
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    fs::write(file, text).expect("written");
    let content = content::load(&[path]).expect("sound content");
    (folder, content)
}

const THEATRE: &str = "(theatres: [(id: \"far_west\")])";

#[test]
fn a_save_names_the_mods_it_needs_and_is_refused_without_them() {
    let (_folder, modded) = with_mod("far_west", "rules/west.ron", THEATRE);
    let session = Session::new(&modded, modded.scenario("yinshan").expect("there"), setup("yinshan", &["xia"], false));
    let bytes = write(&session, "");
    assert_eq!(save::header(&bytes).expect("sound").mods, ["far_west"]);
    assert!(save::read(&modded, &bytes).is_ok());
    assert_eq!(load(&bytes).err(), Some(SaveError::ModsMissing { mods: vec!["far_west".into()] }));
    // The other way round there is no mod to name: the content has what the save has not.
    let plain = write(&crate::play::session("yinshan", &["xia"], false), "");
    let refused = save::read(&modded, &plain).err();
    assert_eq!(refused, Some(SaveError::ContentChanged { what: "far_west".into() }));
}

#[test]
fn a_mod_of_words_alone_is_not_needed_by_a_save() {
    let (_folder, modded) = with_mod("words", "texts/en/words.ftl", "hello = Hello\n");
    let session = Session::new(&modded, modded.scenario("yinshan").expect("there"), setup("yinshan", &["xia"], false));
    let bytes = write(&session, "");
    let loaded = save::read(shipped(), &bytes).expect("sound");
    assert!(!loaded.changed);
}

#[test]
fn every_error_has_its_words_in_both_languages() {
    let texts = Texts::read(&shipped().library, &mut Default::default());
    let s = String::new;
    for error in [
        SaveError::NotFound { name: s() },
        SaveError::Unreadable { path: s(), detail: s() },
        SaveError::Unwritable { path: s(), detail: s() },
        SaveError::NoFolder,
        SaveError::BadName { name: s() },
        SaveError::Foreign,
        SaveError::TooBig,
        SaveError::Newer { version: 2 },
        SaveError::Damaged,
        SaveError::ModsMissing { mods: vec![s()] },
        SaveError::ContentChanged { what: s() },
        SaveError::Unsound { what: s() },
    ] {
        let told: BTreeSet<String> = Lang::ALL.iter().map(|&lang| saves::error(&texts, lang, &error)).collect();
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told.iter().all(|t| !t.contains('[') && !t.contains('{')), "{told:?}");
    }
}

#[test]
fn named_saves_keep_their_names_and_do_not_overwrite_each_other() {
    let (folder, store) = store();
    let session = played();
    assert!(store.list().expect("no folder is no save").is_empty());
    for name in ["大安军", "a/b", "a:b", "../../escape", "CON", "with  spaces", "."] {
        let id = store.save(&session, &Slot::Named(name.into())).expect(name);
        assert_eq!(store.load(shipped(), name).expect(name).header.name, name);
        assert_eq!(store.load(shipped(), &id).expect(name).session.state(), session.state());
    }
    store.save(&session, &Slot::Quick).expect("written");
    let listed = store.list().expect("a list");
    assert_eq!(listed.len(), 8);
    assert!(listed.iter().all(|l| l.header.is_ok() && l.path.parent() == Some(store.folder())));
    assert!(!folder.path().join("escape.jinxia").exists());
    for name in ["", "   ", "a\nb", &"长".repeat(300)] {
        assert!(matches!(store.save(&session, &Slot::Named(name.into())), Err(SaveError::BadName { .. })));
    }
    store.delete("a/b").expect("deleted");
    assert!(matches!(store.load(shipped(), "a/b"), Err(SaveError::NotFound { .. })));
    assert!(store.load(shipped(), "a:b").is_ok());
    assert!(matches!(store.delete("../saves/quick"), Err(SaveError::NotFound { .. })));
    let path = store.folder().join("quick.jinxia");
    assert!(store.load(shipped(), path.to_str().expect("text")).is_ok(), "a path will do");
}

#[test]
fn automatic_saves_go_round_and_an_older_one_is_there_when_the_newest_is_broken() {
    let (_folder, store) = store();
    let mut session = session("yinshan", &["xia"], false);
    let mut other = crate::play::session("yinshan", &["jin"], false);
    store.autosave(&other).expect("written");
    let mut ids = Vec::new();
    for _ in 0..RING + 3 {
        session.end_turn();
        ids.push(store.save(&session, &Slot::Auto).expect("written"));
    }
    let listed = store.list().expect("a list");
    assert_eq!(listed.len(), RING + 1, "each game has a ring of its own");
    let kept: BTreeSet<&str> = listed.iter().map(|l| l.id.as_str()).collect();
    assert!(ids[3..].iter().all(|id| kept.contains(id.as_str())));
    // The newest is cut short, as by a full disk or a thief.
    let newest = store.folder().join(format!("{}.jinxia", ids[RING + 2]));
    let bytes = fs::read(&newest).expect("there");
    fs::write(&newest, &bytes[..bytes.len() / 2]).expect("cut");
    assert_eq!(store.load(shipped(), &ids[RING + 2]).err(), Some(SaveError::Damaged));
    assert_eq!(fs::read(&newest).expect("there").len(), bytes.len() / 2, "it was left as it is");
    let (loaded, broken) = store.latest(shipped()).expect("a folder");
    assert_eq!(broken, [(ids[RING + 2].clone(), SaveError::Damaged)]);
    assert_eq!(loaded.expect("an older one").session.turn(), RING + 2);
    other.end_turn();
    store.autosave(&other).expect("written");
    assert_eq!(store.load(shipped(), &ids[RING + 1]).expect("there").session.turn(), RING + 2);
}

#[test]
fn a_write_that_fails_leaves_everything_as_it_was() {
    let (folder, store) = store();
    let session = played();
    let id = store.save(&session, &Slot::Named("keep".into())).expect("written");
    let before = fs::read(store.folder().join(format!("{id}.jinxia"))).expect("there");
    // A directory stands where the quick save would go.
    fs::create_dir(store.folder().join("quick.jinxia")).expect("a folder");
    fs::write(store.folder().join("quick.jinxia").join("inside"), "x").expect("written");
    let failed = store.save(&session, &Slot::Quick);
    assert!(matches!(failed, Err(SaveError::Unwritable { .. })), "{failed:?}");
    let files = |folder: &Path| fs::read_dir(folder).expect("a folder").count();
    assert_eq!(files(store.folder()), 2, "nothing half written is left");
    assert_eq!(fs::read(store.folder().join(format!("{id}.jinxia"))).expect("there"), before);
    // The folder itself cannot be made.
    fs::write(folder.path().join("file"), "x").expect("written");
    let nowhere = Store::new(folder.path().join("file"));
    assert!(matches!(nowhere.save(&session, &Slot::Quick), Err(SaveError::Unwritable { .. })));
    assert!(nowhere.list().is_err() || nowhere.list().expect("empty").is_empty());
}

#[test]
fn what_a_killed_program_left_half_written_is_no_save_and_in_nobodys_way() {
    let (_folder, store) = store();
    let session = played();
    fs::create_dir_all(store.folder()).expect("a folder");
    let part = store.folder().join(".jinxia-abc.part");
    let fresh = store.folder().join(".jinxia-def.part");
    fs::write(&part, &FILE[..100]).expect("written");
    fs::write(&fresh, &FILE[..100]).expect("written");
    let old = std::time::SystemTime::now() - std::time::Duration::from_secs(86_400);
    fs::File::options().write(true).open(&part).and_then(|f| f.set_modified(old)).expect("dated");
    store.save(&session, &Slot::Quick).expect("written");
    assert_eq!(store.list().expect("a list").len(), 1);
    assert!(!part.exists(), "a day old: nobody writes it any more");
    assert!(fresh.exists(), "another program may be writing it just now");
}

#[test]
fn a_late_save_loads_within_a_second() {
    for (humans, historical) in [(vec!["xia"], false), (vec![], true)] {
        let mut session = session("the_long_war", &humans, historical);
        while !session.over() {
            session.end_turn();
        }
        let began = Instant::now();
        let bytes = write(&session, "");
        let wrote = began.elapsed();
        let began = Instant::now();
        let loaded = load(&bytes).expect("sound");
        let read = began.elapsed();
        assert!(loaded.over());
        println!("a save of {} turns: {} bytes, written in {wrote:?}, loaded in {read:?}", loaded.turn(), bytes.len());
        assert!(read.as_secs_f64() < 5.0, "{read:?} even without optimisation");
        assert!(bytes.len() < 16 * 1024 * 1024);
    }
}

/// A game that an earlier version saved goes on loading. Until the first release the file may be made anew when the
/// format or the content changes: UPDATE_GOLDEN=1 cargo test a_save_of_format_1. After it, move the old form of what
/// changed into `src/play/save/v1.rs` instead.
#[test]
fn a_save_of_format_1_still_loads() {
    let path = format!("{}/tests/golden/saves/v1.jinxia", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(Path::new(&path).parent().expect("a folder")).expect("a folder");
        fs::write(&path, &*FILE).expect("golden file");
    }
    let bytes = fs::read(&path).expect("the golden save");
    let hint = "if it was meant, and before a release only: UPDATE_GOLDEN=1 cargo test a_save_of_format_1";
    let loaded = save::read(shipped(), &bytes).unwrap_or_else(|error| panic!("{error}; {hint}"));
    assert_eq!((loaded.session.turn(), loaded.header.turn), (5, 5));
    assert_eq!(loaded.session.orders().len(), 1);
    assert!(loaded.session.journal().entries().next().is_some());
    let mut session = loaded.session;
    session.end_turn();
    assert!(session.go_to(0), "{hint}");
}
