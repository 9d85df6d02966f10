//! Writes the documented decisions down as precedents: `assets/precedents/documented.ron` is made by this and by
//! nothing else, and a test holds it to what the game reads now.

use super::decisions::Decision;
use crate::{
    content::compile::Content,
    sim::{
        evaluator::{Field, Premise},
        ids::PolityId,
    },
};
use std::fmt::Write as _;

/// What stands above the cases.
const HEAD: &str = "\
// The documented decisions as the game reads them from its own world when the record comes to them: the case law of the
// evaluator. Made by `UPDATE_GOLDEN=1 cargo test`; do not edit. Measures are in units, see docs/backtest.md.
(
    cases: [
";

/// The file of precedents for these decisions.
pub fn render(content: &Content, decisions: &[Decision]) -> String {
    let keys = &content.rules.keys;
    let mut out = HEAD.to_owned();
    for d in decisions {
        let situation = d.situation();
        let act = d.act.map_or("?", |a| keys.act(a));
        let answer = serde_json::to_string(&d.answer).unwrap_or_default().replace('"', "");
        let kind = serde_json::to_string(&situation.kind).unwrap_or_default().replace('"', "");
        let _ = writeln!(out, "        (");
        let _ = writeln!(
            out,
            "            id: {:?}, year: {}, proposer: {:?}, recipient: {:?}, act: {act:?}, kind: {kind}, internal: {},",
            d.id,
            d.on.year(),
            keys.polity(d.from),
            keys.polity(d.to),
            d.counsel.is_some(),
        );
        let _ = writeln!(out, "            episode: {:?},", episode(content, d));
        let measures: Vec<String> = Field::ALL
            .iter()
            .filter(|&&f| situation.fields[f] != 0)
            .map(|&f| format!("{}: {}", f.key(), units(situation.fields[f])))
            .collect();
        let _ = writeln!(out, "            {},", measures.join(", "));
        let _ = writeln!(out, "            answer: {answer}, record: {:?}, on: \"{}\",", d.id, d.on);
        if let Some((person, policy)) = d.counsel {
            let _ = writeln!(out, "            counsel: ({:?}, {:?}),", keys.person(person), keys.policy(policy));
        }
        let premises: Vec<String> = d.premises.iter().map(|p| premise(content, *p)).collect();
        let _ = writeln!(out, "            premises: [{}],", premises.join(", "));
        let _ = writeln!(out, "        ),");
    }
    out.push_str("    ],\n)\n");
    out
}

/// The negotiation a decision belongs to: that of the hand coding, where there is one, else its own.
pub fn episode(content: &Content, decision: &Decision) -> String {
    let coded = content.library.coded.get(&decision.id).and_then(|c| c.value.episode.clone());
    coded.unwrap_or_else(|| decision.id.clone())
}

fn units(hundredths: i32) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100)
}

fn premise(content: &Content, premise: Premise) -> String {
    let keys = &content.rules.keys;
    let maybe =
        |name: &str, id: Option<PolityId>| id.map_or(String::new(), |id| format!(", {name}: {:?}", keys.polity(id)));
    match premise {
        Premise::Holder { place, by } => format!("Holder(place: {:?}{})", keys.place(place), maybe("by", by)),
        Premise::Ruler { of, person } => {
            let person = person.map_or(String::new(), |p| format!(", person: {:?}", keys.person(p)));
            format!("Ruler(of: {:?}{person})", keys.polity(of))
        }
        Premise::War { a, b, on } => format!("War(a: {:?}, b: {:?}, on: {on})", keys.polity(a), keys.polity(b)),
        Premise::Lord { of, lord } => format!("Lord(of: {:?}{})", keys.polity(of), maybe("lord", lord)),
        Premise::Brothers { a, b, yes } => {
            format!("Brothers(a: {:?}, b: {:?}, yes: {yes})", keys.polity(a), keys.polity(b))
        }
    }
}
