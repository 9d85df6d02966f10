//! Why a court that no human plays orders something: one sentence for each reason.

use super::{
    texts::{Args, args},
    verdict::percent,
    words::Words,
};
use crate::{
    ai::Why,
    sim::{ids::PolityId, num::Permille},
};
use fluent_bundle::FluentValue;

/// The reason for which `by` orders something, as a sentence.
pub fn why(words: &Words, by: PolityId, why: &Why) -> String {
    let (key, list) = message(words, by, why);
    words.sentence(&words.with(key, &list))
}

/// The name of a design of one court upon another, as text within a sentence or at its beginning.
pub fn design(words: &Words, aim: &str, about: PolityId) -> String {
    words.with(&format!("aim-{aim}"), &args([("target", words.polity(about))]))
}

fn message<'a>(words: &Words, by: PolityId, why: &Why) -> (&'static str, Args<'a>) {
    let by = text("by", words.polity(by));
    let place = |id| text("place", words.place(id));
    let odds = |odds: Permille| text("odds", percent(odds));
    let chance = |chance: Permille| text("chance", percent(chance));
    match why {
        Why::Relieve { place: at, odds: of } => ("why-relieve", args([place(*at), odds(*of)])),
        Why::Rally { place: to } => ("why-rally", args([place(*to)])),
        Why::Save { odds: of } => ("why-save", args([odds(*of)])),
        Why::Rest { fatigue } => ("why-rest", args([text("fatigue", fatigue.to_string())])),
        Why::Attack { place: at, aim, about, odds: of } => {
            ("why-attack", args([text("aim", design(words, aim, *about)), place(*at), odds(*of)]))
        }
        Why::Storm { place: at, odds: of } => ("why-storm", args([place(*at), odds(*of)])),
        Why::Plunder { place: at } => ("why-plunder", args([place(*at)])),
        Why::Guard { place: at } => ("why-guard", args([place(*at)])),
        Why::GoHome => ("why-go_home", Args::new()),
        Why::CallUp { men } => ("why-call_up", args([text("men", words.number(*men))])),
        Why::KeepWord { to } => ("why-keep_word", args([text("to", words.polity(*to))])),
        Why::Promised { to, against } => {
            ("why-promised", args([text("to", words.polity(*to)), text("against", words.polity(*against))]))
        }
        Why::Recall { from } => ("why-recall", args([text("from", words.polity(*from))])),
        Why::TakeUp { place: at } => ("why-take_up", args([by, place(*at)])),
        Why::War { aim, about, odds: of } => ("why-war", args([text("aim", design(words, aim, *about)), odds(*of)])),
        Why::Grudge { about } => ("why-grudge", args([by, text("about", words.polity(*about))])),
        Why::Weary { weariness, lost, chance: of } => {
            // Nothing lost is not worth a word.
            let lost = if *lost == 0 { "none".to_owned() } else { percent(*lost) };
            ("why-weary", args([text("weariness", weariness.to_string()), text("lost", lost), chance(*of)]))
        }
        Why::Ransom { person, chance: of } => {
            ("why-ransom", args([text("person", words.person(*person)), chance(*of)]))
        }
        Why::Plead { about, chance: of } => ("why-plead", args([text("about", words.polity(*about)), chance(*of)])),
        Why::Done { about, chance: of } => ("why-done", args([text("about", words.polity(*about)), chance(*of)])),
        Why::Help { against, chance: of } => ("why-help", args([text("against", words.polity(*against)), chance(*of)])),
        Why::Call { against, chance: of } => {
            ("why-call", args([by, text("against", words.polity(*against)), chance(*of)]))
        }
        Why::Claim { of, chance: it } => ("why-claim", args([text("of", words.polity(*of)), chance(*it)])),
        Why::Courtesy { to } => ("why-courtesy", args([text("to", words.polity(*to))])),
        Why::Gain { chance: of } => ("why-gain", args([chance(*of)])),
        Why::Honour => ("why-honour", Args::new()),
        Why::Lead { command } => ("why-lead", args([text("command", command.to_string())])),
        Why::Heir { person } => ("why-heir", args([text("person", words.person(*person))])),
        Why::Policy { policy } => ("why-policy", args([text("policy", words.policy(*policy))])),
        Why::Flee { odds: of } => ("why-flee", args([odds(*of)])),
        Why::Return => ("why-return", Args::new()),
        Why::Join => ("why-join", Args::new()),
        Why::Treasury { months } => {
            ("why-treasury", args([("count", (*months).into()), text("months", words.number(*months))]))
        }
        Why::Unrest { place: at } => ("why-unrest", args([place(*at)])),
        Why::Terms { place: at, odds: of } => ("why-terms", args([place(*at), odds(*of)])),
        Why::Dykes { place: at } => ("why-dykes", args([place(*at)])),
        Why::Meet { place: at, odds: of } => ("why-meet", args([place(*at), odds(*of)])),
        Why::Starve => ("why-starve", Args::new()),
        Why::Clear { place: at, beyond, odds: of } => {
            ("why-clear", args([place(*at), text("beyond", words.place(*beyond)), odds(*of)]))
        }
        Why::Home { place: at } => ("why-home", args([place(*at)])),
        Why::Inside { place: at } => ("why-inside", args([place(*at)])),
        Why::Raid { place: at } => ("why-raid", args([place(*at)])),
        Why::Summon { place: at, odds: of } => ("why-summon", args([place(*at), odds(*of)])),
        Why::Bar { place: at } => ("why-bar", args([place(*at)])),
        Why::Stroke { place: at, odds: of } => ("why-stroke", args([place(*at), odds(*of)])),
        Why::Office { person } => ("why-office", args([text("person", words.person(*person))])),
        Why::Party { policy } => ("why-party", args([text("policy", words.policy(*policy))])),
        Why::Rival { person } => ("why-rival", args([text("person", words.person(*person))])),
        Why::Shaken { stability } => ("why-shaken", args([text("stability", stability.to_string())])),
        Why::Prepare { aim, about, odds: of } => {
            ("why-prepare", args([text("aim", design(words, aim, *about)), odds(*of)]))
        }
        Why::Expedition { theatre } => ("why-expedition", args([text("theatre", words.theatre(*theatre))])),
    }
}

fn text<'a>(name: &'static str, value: String) -> (&'static str, FluentValue<'a>) {
    (name, value.into())
}
